// Samples of the plenary as each reads it on a screen of their own.
import { html } from "../parts/html.js";
import { Now } from "../plenary/now.js";
import { Followed, NotYet } from "../plenary/followed.js";
import { FollowBar } from "../plenary/following.js";
import { Columns, Conclusions, Counts, Texts } from "../plenary/reading.js";
import { columnsOf } from "../select.js";
import { AT, MINUTE, nothingYet, room, session, stageOf } from "./room.js";
import { RANKING_IN_PLENARY } from "./ranking.js";
import { sample, section } from "./samples.js";

const followed = (stage, changes = {}) => () => {
  const shown = session({ stage: stageOf(stage), ...changes });
  return html`<${Followed} state=${room(shown)} session=${shown} />`;
};
const WIDE = { size: "wide", className: "plenary" };

export const PLENARY = [
  ...RANKING_IN_PLENARY,
  section("plenary/Now",
    ...["prepared", "writing", "plenary", "closed"].map((phase) => sample(phase, () => html`<${Now} session=${session({ phase })} />`))),
  section("plenary/Counts",
    sample("some", () => html`<${Counts} state=${room()} />`, WIDE),
    sample("none", () => html`<${Counts} state=${nothingYet()} />`, WIDE)),
  section("plenary/Texts",
    sample("some", () => html`<${Texts} state=${room()} />`, WIDE),
    sample("none", () => html`<${Texts} state=${nothingYet()} />`, WIDE)),
  section("plenary/Columns", sample("empty", () => html`<${Columns} columns=${columnsOf(room())} contents=${() => []} />`, WIDE)),
  section("plenary/Followed",
    ...["progress", "boards", "headings", "conclusions", "neutral", "join", "gallery"].map((slide) => sample(slide, followed({ slide }), WIDE)),
    sample("card", followed({ slide: "card", card: "a02", look: { kind: "card", id: "a02", page: 0 } }), WIDE),
    sample("one_conclusion", followed({ slide: "conclusion", conclusion: "s2", since: AT - 3 * MINUTE }), WIDE),
    sample("take_home", followed({ slide: "take_home" }), WIDE),
    sample("heading", followed({ slide: "card", cluster: "h1" }), WIDE),
    sample("not_yet", followed({ slide: "boards" }, { texts_open: false }), WIDE)),
  section("plenary/NotYet", sample("writing", () => html`<${NotYet} state=${nothingYet()} session=${session()} />`, WIDE)),
  section("plenary/FollowBar",
    sample("following", () => html`<${FollowBar} state=${room()} />`),
    sample("look_here", () => html`<${FollowBar} state=${room({ stage: stageOf({ look: { kind: "card", id: "a02", page: 0 } }) })} />`)),
  section("plenary/Conclusions", sample("some", () => html`<${Conclusions} state=${room()} />`, WIDE)),
];
