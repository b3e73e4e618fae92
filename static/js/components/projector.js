// Samples of the wall, each as large as the screen.
import { html } from "../parts/html.js";
import { Progress } from "../projector/progress.js";
import { Boards, Conclusions, Headings, Neutral } from "../projector/slides.js";
import { Waiting, Wall } from "../projector/wall.js";
import { AT, MINUTE, nothingYet, room, session } from "./room.js";
import { sample, section } from "./samples.js";

const AS_WALL = { size: "wide", className: "projector components-wall" };

const wall = (slide, Slide, { state = room(), ...changes } = {}) => () => {
  const shown = session({ phase: "plenary", ...changes, stage: { slide, column: null, page: 0, ...changes.stage } });
  return html`<${Wall} slide=${slide} state=${state} session=${shown}><${Slide} state=${state} session=${shown} /><//>`;
};

export const PROJECTOR = [
  section("projector/Wall", sample("link_lost", wall("progress", Progress), { ...AS_WALL, scene: "lost" }),
    sample("presents", wall("headings", Headings, { presenting: { order: ["g1", "g2", "g3"], done: ["g1"], group: "g2", since: AT - MINUTE, share: 4 * MINUTE, each: 4 * MINUTE, ends_at: AT + 12 * MINUTE } }), AS_WALL)),
  section("projector/Waiting", sample("none_yet", () => html`<${Waiting} />`, { ...AS_WALL, scene: "none_yet" })),
  section("projector/Progress",
    sample("writing", wall("progress", Progress, { phase: "writing" }), AS_WALL),
    sample("empty", wall("progress", Progress, { phase: "prepared", timer: null, state: nothingYet() }), AS_WALL)),
  section("projector/Boards",
    sample("all_columns", wall("boards", Boards), AS_WALL),
    sample("one_column", wall("boards", Boards, { stage: { column: "c" } }), AS_WALL),
    sample("second_page", wall("boards", Boards, { stage: { page: 1 }, headings_shown: false }), AS_WALL)),
  section("projector/Headings",
    sample("all_columns", wall("headings", Headings), AS_WALL),
    sample("one_column", wall("headings", Headings, { stage: { column: "k" } }), AS_WALL)),
  section("projector/Conclusions",
    sample("some", wall("conclusions", Conclusions), AS_WALL),
    sample("none", wall("conclusions", Conclusions, { state: nothingYet() }), AS_WALL)),
  section("projector/Neutral", sample("usual", wall("neutral", Neutral), AS_WALL)),
];
