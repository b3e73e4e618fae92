// Samples of the wall, each as large as the screen.
import { html } from "../parts/html.js";
import { Alone, Gallery } from "../projector/alone.js";
import { Join } from "../projector/join.js";
import { Progress } from "../projector/progress.js";
import { Boards, Conclusions, Headings, Neutral, PagedColumns } from "../projector/slides.js";
import { Waiting, Wall } from "../projector/wall.js";
import { AT, MINUTE, nothingYet, room, session, stageOf } from "./room.js";
import { columnsOf } from "../select.js";
import { oneSlides } from "./one-by-one.js";
import { rankingSlides } from "./ranking.js";
import { sample, section } from "./samples.js";
import { PLAIN, SHORT } from "./texts.js";

const AS_WALL = { size: "wide", className: "projector components-wall" };

const wall = (slide, Slide, { state = room(), ...changes } = {}) => () => {
  const shown = session({ phase: "plenary", ...changes, stage: stageOf({ slide, ...changes.stage }) });
  const seen = { ...state, sessions: new Map([[shown.id, shown]]) };
  return html`<${Wall} slide=${slide} state=${seen} session=${shown}><${Slide} state=${seen} session=${shown} /><//>`;
};

const onNow = (id, starts, ends, title) => [id, {
  id, day: "2026-01-15", starts, ends, position: 1, kind: "session", title: { es: title, en: "" }, points: [], lead: "", printed: "", continues: null,
}];
const AGENDA = new Map([onNow("a1", "09:45", "11:40", SHORT), onNow("a2", "11:40", "12:30", PLAIN)]);

export const PROJECTOR = [
  ...rankingSlides(wall, AS_WALL),
  ...oneSlides(wall, AS_WALL),
  section("projector/Wall", sample("link_lost", wall("progress", Progress), { ...AS_WALL, scene: "lost" }),
    sample("presents", wall("headings", Headings, { presenting: { order: ["g1", "g2", "g3"], done: ["g1"], group: "g2", since: AT - MINUTE, share: 4 * MINUTE, each: 4 * MINUTE, ends_at: AT + 12 * MINUTE } }), AS_WALL)),
  section("projector/Waiting", sample("none_yet", () => html`<${Waiting} />`, { ...AS_WALL, scene: "none_yet" })),
  section("projector/OnTheWall", sample("both", wall("progress", Progress, { state: { ...room(), agenda: AGENDA } }), AS_WALL)),
  section("projector/Progress",
    sample("writing", wall("progress", Progress, { phase: "writing" }), AS_WALL),
    sample("deep_room", wall("progress", Progress, { phase: "writing", wall: { height: 1.8, distance: 12 } }), AS_WALL),
    sample("empty", wall("progress", Progress, { phase: "prepared", timer: null, state: nothingYet() }), AS_WALL)),
  section("projector/Boards",
    sample("all_columns", wall("boards", Boards), AS_WALL),
    sample("one_column", wall("boards", Boards, { stage: { column: "c" } }), AS_WALL),
    sample("second_page", wall("boards", Boards, { stage: { page: 1 }, headings_shown: false }), AS_WALL),
    sample("look_here", wall("boards", Boards, { stage: { look: { kind: "card", id: "a05", page: 0 } } }), AS_WALL)),
  section("projector/PagedColumns", sample("empty", wall("boards", ({ state, session: shown }) =>
    html`<${PagedColumns} state=${state} session=${shown} columns=${columnsOf(state)} entriesOf=${() => []} />`), AS_WALL)),
  section("projector/Alone",
    sample("card", wall("card", Alone, { stage: { card: "a02" } }), AS_WALL),
    sample("heading", wall("card", Alone, { stage: { cluster: "h1" } }), AS_WALL),
    sample("gone", wall("card", Alone, { stage: { card: "gone" } }), AS_WALL)),
  section("projector/Gallery",
    sample("each_group", wall("gallery", Gallery, { stage: { page: 1 } }), AS_WALL),
    sample("one_group", wall("gallery", Gallery, { stage: { group: "g9" } }), AS_WALL)),
  section("projector/Join", sample("usual", wall("join", Join), AS_WALL)),
  section("projector/Headings",
    sample("all_columns", wall("headings", Headings), AS_WALL),
    sample("one_column", wall("headings", Headings, { stage: { column: "k" } }), AS_WALL),
    sample("look_here", wall("headings", Headings, { stage: { look: { kind: "cluster", id: "h1", page: 0 } } }), AS_WALL),
    sample("deep_room", wall("headings", Headings, { wall: { height: 1.8, distance: 12 } }), AS_WALL)),
  section("projector/Conclusions",
    sample("some", wall("conclusions", Conclusions), AS_WALL),
    sample("none", wall("conclusions", Conclusions, { state: nothingYet() }), AS_WALL)),
  section("projector/Neutral", sample("usual", wall("neutral", Neutral), AS_WALL)),
];
