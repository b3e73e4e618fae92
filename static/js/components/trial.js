// Samples of the trial before the opening: the board's panel, and the lamps of the groups.
import { Trial } from "../board/trial.js";
import { Ready } from "../desk/ready.js";
import { html } from "../parts/html.js";
import { Lamp, Lamps } from "../parts/lamps.js";
import { AT, nothingYet } from "./room.js";
import { sample, section } from "./samples.js";

const trial = (changes) => ({ at: AT, storage: true, websocket: true, back: true, ...changes });
const TRIALS = [trial(), trial({ back: false }), trial({ storage: false }), trial({ websocket: false })];

function tried() {
  const state = nothingYet({ phase: "prepared" });
  const boards = [...state.boards.values()].map((board, at) => [board.id, { ...board, trial: TRIALS[at] ?? null }]);
  return { ...state, boards: new Map(boards) };
}

export const LAMPS = [
  section("parts/Lamp", ...["none", "sent", "faulty", "ready"].map((kind) => sample(kind, () => html`<${Lamp} kind=${kind} />`))),
  section("parts/Lamps", sample("all_kinds", () => html`<${Lamps} state=${tried()} />`)),
];

export const TRIAL = [section("board/Trial", sample("not_tried", () => html`<${Trial} />`, { scene: "prepared", size: "wide" }))];

export const READY = [section("desk/Ready", sample("all_kinds", () => html`<${Ready} state=${tried()} />`))];
