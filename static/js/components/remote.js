// Samples of the remote in the facilitator's hand.
import { html } from "../parts/html.js";
import { Target, Targets } from "../remote/buttons.js";
import { NeedList } from "../remote/need-list.js";
import { OnWall } from "../remote/on-wall.js";
import { Said } from "../remote/said.js";
import { room, session } from "./room.js";
import { nothing, sample, section } from "./samples.js";

const ACTS = { next: nothing, back: nothing, neutral: nothing, minute: nothing, group: nothing };
const targets = (changes) => () => html`<${Targets} acts=${ACTS} isNeutral=${false} hasTimer hasNext needed=${0} showNeeds=${nothing} ...${changes} />`;
const onWall = (stage) => () => html`<${OnWall} state=${room()} session=${session()} stage=${stage} />`;
const KINDS = ["cut", "silent", "faulty", "ideas", "objections", "late"];
const needs = () => KINDS.map((kind, at) => ({ group: { id: kind, number: at + 1, table: "" }, reasons: [{ kind, n: 4 }, at === 0 && { kind: "late", n: 1 }].filter(Boolean) }));

export const REMOTE = [
  section("remote/Target", sample("marked", () => html`<${Target} name="needs" label="1" act=${nothing} mark=${3} />`)),
  section("remote/Targets",
    sample("usual", targets({})),
    sample("neutral", targets({ isNeutral: true, needed: 3 })),
    sample("without", targets({ hasTimer: false, hasNext: false }))),
  section("remote/OnWall",
    sample("one_column", onWall({ slide: "headings", column: "c", page: 1 }), { scene: "three_pages" }),
    sample("neutral", onWall({ slide: "neutral", column: null, page: 0 }))),
  section("remote/Said",
    sample("waiting", () => html`<${Said} />`, { scene: "troubles" }),
    sample("nothing", () => html`<${Said} />`)),
  section("remote/NeedList",
    sample("every_reason", () => html`<${NeedList} needs=${needs()} close=${nothing} />`),
    sample("nobody", () => html`<${NeedList} needs=${[]} close=${nothing} />`)),
];
