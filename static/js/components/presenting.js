// Samples of presentations: whose turn it is, what was said already, the rapporteur's view of the own board.
import { PresentButton, Presenter } from "../board/presenter.js";
import { OwnTurn } from "../board/turn.js";
import { Presenting } from "../desk/presenting.js";
import { html } from "../parts/html.js";
import { Presents, RoomClock, ShareLeft } from "../parts/room-clock.js";
import { MentionedMark, SaidBy } from "../parts/said.js";
import { AT, cardOf, MINUTE, room, session } from "./room.js";
import { press, sample, section } from "./samples.js";

const ORDER = ["g1", "g2", "g3", "g4", "g5"];
const SILENT = { order: ORDER, done: [], group: null, since: null, share: null, each: 4 * MINUTE, ends_at: AT + 20 * MINUTE };
const speaks = (group, done, began, more = {}) => ({ ...SILENT, group, done, since: AT - began * MINUTE, share: 4 * MINUTE, ...more });
const FIRST = speaks("g1", [], 1.5);
const OWN = speaks("g2", ["g1"], 1.2, { each: 3.5 * MINUTE });
const OVER = speaks("g3", ["g1", "g2"], 6.4);
const HIDDEN = { ...OWN, order: 5, done: 1, group: true };
const plenary = (presenting) => session({ phase: "plenary", presenting });

const SAID = [["a01", true], ["a02", false], ["a03", true], ["a04", true], ["a08", false]];
const cards = () => {
  const said = new Map(SAID);
  return [...room().cards.values()].map((card) => ({ ...card, mentioned: said.get(card.id) ?? false }));
};
const clusters = () => [...room().clusters.values()].map((cluster) => ({ ...cluster, said: cluster.id === "h1" ? 2 : 0 }));
const during = (presenting, timer = null) => () => room({ phase: "plenary", presenting, timer }, { cards: cards(), clusters: clusters() });

export const PRESENTING_SCENES = {
  turn_now: { state: during(OWN) },
  turn_next: { state: during(FIRST) },
  turn_later: { state: during({ ...FIRST, order: ["g1", "g3", "g2"] }) },
  turn_first: { state: during({ ...SILENT, order: ["g2", "g1"] }) },
  turn_done: { state: during(OVER) },
};

const clock = (changes) => () => html`<${RoomClock} state=${room()} session=${session({ phase: "plenary", ...changes })} />`;
const desk = (plan) => () => html`<${Presenting} state=${room()} session=${plenary(plan)} />`;
const turn = (scene) => sample(scene, () => html`<${OwnTurn} />`, { scene });
const presenter = (scene, more = {}) => sample(scene, () => html`<${Presenter} />`, { scene, size: "wide", className: "components-tall", ...more });

export const CLOCKS = [
  section("parts/RoomClock",
    sample("one_presents", clock({ presenting: OWN })),
    sample("nobody_presents", clock({ presenting: SILENT })),
    sample("no_presentations", clock({ presenting: null }))),
  section("parts/Presents",
    sample("in_time", () => html`<${Presents} state=${room()} plan=${OWN} />`),
    sample("over", () => html`<${Presents} state=${room()} plan=${OVER} />`),
    sample("no_group", () => html`<${Presents} state=${room()} plan=${HIDDEN} />`)),
  section("parts/ShareLeft", sample("in_time", () => html`<${ShareLeft} plan=${OWN} />`)),
  section("parts/MentionedMark", sample("mentioned", () => html`<p><${MentionedMark} card=${cardOf("a01", { mentioned: true })} /></p>`)),
  section("parts/SaidBy", ...[1, 3].map((n) => sample(`groups_${n}`, () => html`<p><${SaidBy} groups=${n} /></p>`))),
];

export const ON_BOARD = [
  section("board/OwnTurn", ...["turn_now", "turn_next", "turn_later", "turn_first", "turn_done"].map(turn)),
  section("board/PresentButton", sample("plenary", () => html`<${PresentButton} />`, { scene: "turn_now" })),
  section("board/Presenter", presenter("turn_now"), presenter("turn_next", { act: press(".presenter-said") })),
];

export const AT_DESK = [
  section("desk/Presenting",
    sample("not_begun", desk(null)),
    sample("nobody_presents", desk(SILENT)),
    sample("one_presents", desk(OWN)),
    sample("over", desk(OVER)),
    sample("all_have", desk({ ...SILENT, done: ORDER, each: 0 }))),
];
