// Samples of one conclusion on the wall, its clock, and the version that people take home.
import { OneByOne, ShowToRoom } from "../desk/one-by-one.js";
import { OneChoice } from "../desk/one-choice.js";
import { html } from "../parts/html.js";
import { ItemClock } from "../parts/item-clock.js";
import { QrCode } from "../parts/qr-code.js";
import { OneConclusion } from "../projector/conclusion.js";
import { TakeHome } from "../projector/take-home.js";
import { AT, conclusionOf, MINUTE, room, stageOf } from "./room.js";
import { sample, section } from "./samples.js";
import { PLAIN, SHORT, WORD } from "./texts.js";

const shown = (state, minutes = 1) => ({ slide: "conclusion", conclusion: conclusionOf(state).id, since: AT - minutes * MINUTE });
const withOne = (state, changes) => room({}, { conclusions: [conclusionOf(state, changes)] });
const medium = { size: "medium" };
const LONGER = Array.from({ length: 6 }, () => PLAIN).join(" ");
const WORDED = LONGER.replaceAll("ágil", "más rápida y gratuita").replaceAll("publicados", "que se publican en las dos lenguas");
const SNAPSHOT = {
  id: "f1", version: "1.0", kind: "room", at: AT, sha256: "3f2a91bc07d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e",
  outline: false, completed_by: "", review: "", review_until: "",
};
const frozen = (changes = {}) => room({}, { snapshots: [{ ...SNAPSHOT, ...changes }] });

export const oneSlides = (wall, AS_WALL) => [
  section("projector/OneConclusion",
    sample("short", wall("conclusion", OneConclusion, { stage: shown("agreed") }), AS_WALL),
    sample("changed", wall("conclusion", OneConclusion, { stage: shown("proposed", 3), state: withOne("proposed", { text: PLAIN.replace("ágil", "rápida y gratuita"), was: PLAIN }) }), AS_WALL),
    sample("with_reservation", wall("conclusion", OneConclusion, { stage: shown("with_reservation"), state: withOne("with_reservation", { responsible: "Presidencia Pro Témpore", deadline: "noviembre", reserved_by: SHORT }) }), AS_WALL),
    sample("long_and_much_changed", wall("conclusion", OneConclusion, { stage: shown("agreed_with_changes", 4), state: withOne("agreed_with_changes", { text: WORDED, was: LONGER, reservation: LONGER, responsible: PLAIN }) }), AS_WALL),
    sample("hard", wall("conclusion", OneConclusion, { stage: shown("pending"), state: withOne("pending", { text: WORD }) }), AS_WALL),
    sample("deep_room", wall("conclusion", OneConclusion, { wall: { height: 1.8, distance: 12 }, stage: shown("with_reservation", 3), state: withOne("with_reservation", { reservation: LONGER, was: PLAIN, text: LONGER }) }), AS_WALL),
    sample("gone", wall("conclusion", OneConclusion, { stage: shown("withdrawn") }), AS_WALL)),
  section("projector/TakeHome",
    sample("room", wall("take_home", TakeHome, { state: frozen() }), AS_WALL),
    sample("final", wall("take_home", TakeHome, { state: frozen({ kind: "final", version: "1.1" }) }), AS_WALL),
    sample("outline", wall("take_home", TakeHome, { state: frozen({ outline: true, completed_by: PLAIN }) }), AS_WALL),
    sample("none_yet", wall("take_home", TakeHome), AS_WALL)),
];

const clock = (minutes) => () => html`<${ItemClock} session=${{ stage: { since: minutes === null ? null : AT - minutes * MINUTE }, item_minutes: 2 }} />`;

export const ONE_PARTS = [
  section("parts/ItemClock", sample("just_begun", clock(null)), sample("running", clock(1.5)), sample("over", clock(3.25))),
  section("parts/QrCode", sample("usual", () => html`<${QrCode} text="http://192.168.8.10:5000/w/muestra/take-home" label=${SHORT} />`)),
];

const staged = (stage) => room({ stage: stageOf(stage) });
const toShow = (state, stage) => () => html`<${ShowToRoom} state=${staged(stage)} conclusion=${conclusionOf(state)} />`;
const line = (state) => () => html`<${OneByOne} state=${state} />`;

export const ONE_DESK = [
  section("desk/ShowToRoom", sample("draft", toShow("draft")), sample("proposed", toShow("proposed")), sample("shown", toShow("agreed", shown("agreed")))),
  section("desk/OneByOne",
    sample("none_shown", line(room()), medium),
    sample("shown", line(staged(shown("agreed", 3))), medium),
    sample("narrow", line(staged(shown("agreed"))))),
  section("desk/OneChoice", sample("second", () => html`<${OneChoice} state=${room()} stage=${shown("agreed")} />`)),
];
