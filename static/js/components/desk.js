// Samples of the staff's pages: gathering, conclusions, codes, the room's controls, what came of an act.
import { CLOSING } from "./closing.js";
import { CONCLUDING } from "./concluding.js";
import { ONE_DESK } from "./one-by-one.js";
import { IMPORTING } from "./delivering.js";
import { GATHERING } from "./gathering.js";
import { GroupHead, SlipHead } from "../desk/code-head.js";
import { CodeRow } from "../desk/code-row.js";
import { Confirm } from "../desk/confirm.js";
import { JOINING_DESK } from "./joining.js";
import { KEEPING_COPIES } from "./copies.js";
import { Copies } from "../desk/copies.js";
import { Copy } from "../desk/copy.js";
import { Documents } from "../desk/documents.js";
import { Download } from "../desk/download.js";
import { PhaseLine } from "../desk/phase.js";
import { Rail } from "../desk/rail.js";
import { RailPart } from "../desk/rail-part.js";
import { RemoteLink } from "../desk/remote-link.js";
import { Results } from "../desk/results.js";
import { Sharing } from "../desk/sharing.js";
import { Sides } from "../desk/sides.js";
import { StatusBox, StatusLamp } from "../desk/room-status.js";
import { verdictOf } from "../room-status.js";
import { StaffLinks } from "../desk/staff-links.js";
import { Spotlight } from "../desk/spotlight.js";
import { Stage } from "../desk/stage.js";
import { TimerControl } from "../desk/timer-control.js";
import { Turning } from "../desk/turning.js";
import { Measures, WallSize } from "../desk/wall-size.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { GROUPING } from "./grouping.js";
import { LATE } from "./offers.js";
import { AT_DESK } from "./presenting.js";
import { AT, cardOf, MINUTE, room, session, stageOf } from "./room.js";
import { RANKING_ON_DESK } from "./ranking.js";
import { REVIEWING } from "./reviewing.js";
import { SUGGESTING } from "./suggesting.js";
import { nothing, press, sample, section } from "./samples.js";
import { READY } from "./trial.js";
import { PLAIN, SHORT } from "./texts.js";

const phase = (changes) => () => html`<${PhaseLine} session=${session(changes)} />`;
const code = (role, group = null) => () =>
  html`<${CodeRow} row=${{ seat: role, role, group, code: "X0-XXXXX-0000" }} address="http://example.invalid" reload=${nothing} />`;
const stage = (changes) => () => html`<${Stage} state=${room()} session=${session({ stage: stageOf({ slide: "boards" }), ...changes })} />`;
const spotlight = (thing) => () => {
  const shown = room({}, { cards: [cardOf("a02", { held: "tone" }), cardOf("a09"), cardOf("a10")] });
  return html`<${Spotlight} state=${shown} session=${session({ stage: stageOf({ look: { ...thing, page: 0 } }) })} thing=${thing} />`;
};
const asks = { scene: "asking", act: press(".button-primary"), undo: press(".confirm .button-quiet"), size: "wide" };
const confirm = (text) => () => html`<${Confirm} text=${text} yes=${say("desk.open_plenary_now")} act=${nothing} cancel=${nothing} />`;

const copies = (changes) => () => html`<${Copies} told=${{ kept: "here", fresh: true, failed: false, age: 20, place: "copies", at: AT, ...changes }} copyNow=${nothing} />`;

const WELL = { screens: 12, silent: 0, silent_for: 0, lost: 0, delivers: true, answers: 20, delay: 5, copies: "well", copy_age: 20, link: "none", exports: { waiting: 0, running: 0 }, servers: 1 };
const IN_TROUBLE = { ...WELL, screens: 9, silent: 3, silent_for: 8, lost: 2, answers: 6000, copies: "old", copy_age: 900, link: "away", exports: { waiting: 5, running: 1 }, servers: 3 };
const status = (changes, trips = [40]) => ({ ...verdictOf({ ...WELL, ...changes }, trips), at: AT });
const SLOW = [2000, 2000, 2000];
const lamp = (told) => () => html`<${StatusLamp} told=${told} />`;
const box = (told) => () => html`<${StatusBox} told=${told} />`;

const NOW = [
  section("desk/StatusLamp",
    sample("well", lamp(status({}))),
    sample("slow", lamp(status({}, SLOW))),
    sample("troubles", lamp(status(IN_TROUBLE))),
    sample("waiting", lamp(null))),
  section("desk/StatusBox",
    sample("well", box(status({}))),
    sample("slow", box(status({ silent: 1, silent_for: 7 }, SLOW))),
    sample("troubles", box(status(IN_TROUBLE))),
    sample("no_answer", box({ ...verdictOf(null, []), at: AT })),
    sample("waiting", box(null))),
  section("desk/PhaseLine",
    ...["prepared", "writing", "plenary", "closed"].map((name) => sample(name, phase({ phase: name }), { size: "wide" })),
    sample("plenary_no_headings", phase({ phase: "plenary", headings_shown: false }), { size: "wide" }),
    sample("asking", phase({ phase: "writing" }), asks)),
  section("desk/Confirm", sample("plain", confirm(SHORT)), sample("long", confirm(PLAIN))),
  section("desk/Sharing",
    sample("at_plenary", () => html`<${Sharing} session=${session({ texts_open: false })} />`),
    sample("open", () => html`<${Sharing} session=${session()} />`),
    sample("live", () => html`<${Sharing} session=${session({ sharing: "live" })} />`)),
  section("desk/Results", sample("troubles", () => html`<${Results} />`, { scene: "troubles", size: "wide" })),
  section("desk/Sides", sample("two", () => html`<${Sides} side="a" showSide=${nothing} choices=${[["a", say("desk.gathering")], ["b", say("desk.controls")]]} />`)),
  section("desk/StaffLinks", sample("organizer", () => html`<${StaffLinks} here="desk" toggleHelp=${nothing} />`, { size: "wide" })),
];

const rail = (phase) => () => html`<${Rail} state=${room()} session=${session({ phase })} />`;

const CONTROLS = [
  section("desk/Rail", ...["prepared", "writing", "plenary", "closed"].map((phase) => sample(phase, rail(phase)))),
  section("desk/RailPart",
    sample("open", () => html`<${RailPart} name="a" title=${SHORT}><p>${SHORT}</p><//>`),
    sample("folded", () => html`<${RailPart} name="b" title=${SHORT} folded />`)),
  section("desk/TimerControl",
    sample("running", () => html`<${TimerControl} session=${session()} />`),
    sample("paused", () => html`<${TimerControl} session=${session({ timer: { left: 4 * MINUTE, length: 5 * MINUTE } })} />`),
    sample("none", () => html`<${TimerControl} session=${session({ timer: null })} />`)),
  section("desk/Stage",
    sample("all_columns", stage({})),
    sample("one_column", stage({ stage: stageOf({ column: "k", page: 2 }) })),
    sample("gallery", stage({ stage: stageOf({ slide: "gallery", group: "g2" }) })),
    sample("hidden", stage({ stage: stageOf({ slide: "neutral", before: stageOf() }) })),
    sample("waiting", stage({ texts_open: false }))),
  section("desk/Spotlight",
    sample("nothing", () => html`<${Spotlight} state=${room()} session=${session()} />`),
    sample("held_card", spotlight({ kind: "card", id: "a02" })),
    sample("heading", spotlight({ kind: "cluster", id: "h3" }))),
  section("desk/RemoteLink", sample("usual", () => html`<${RemoteLink} />`)),
  section("desk/Turning",
    sample("no_projector", () => html`<${Turning} session=${session()} />`),
    sample("last_page", () => html`<${Turning} session=${session({ stage: { slide: "boards", column: null, page: 2 } })} />`, { scene: "three_pages" })),
  section("desk/WallSize", sample("folded", () => html`<${WallSize} session=${session()} />`)),
  section("desk/Measures",
    sample("none", () => html`<${Measures} wall=${null} />`),
    sample("near", () => html`<${Measures} wall=${{ height: 2, distance: 6 }} />`),
    sample("deep", () => html`<${Measures} wall=${{ height: 1.8, distance: 12 }} />`),
    sample("too_far", () => html`<${Measures} wall=${{ height: 1.5, distance: 18 }} />`)),
];

const CODES = [
  section("desk/GroupHead",
    sample("no_table", () => html`<${GroupHead} number=${1} />`),
    sample("long_table", () => html`<${GroupHead} number=${2} />`)),
  section("desk/SlipHead", sample("on_paper_only", () => html`<${SlipHead} group=${2} />`, { className: "components-paper" })),
  section("desk/CodeRow",
    sample("rapporteur", code("rapporteur", 2)),
    sample("facilitator", code("facilitator")),
    sample("replacing", code("delegate", 2), { act: press("[aria-expanded]") }),
    sample("replacing_own", code("organizer"), { act: press("[aria-expanded]") })),
  section("desk/Copies",
    sample("well", copies({}), { size: "wide" }),
    sample("same_disk", copies({ age: 70, same_disk: true }), { size: "wide" }),
    sample("first", copies({ fresh: false, age: null }), { size: "wide" }),
    sample("failed", copies({ failed: true, age: 100 }), { size: "wide" }),
    sample("old", copies({ fresh: false, age: 4000 }), { size: "wide" }),
    sample("none", copies({ fresh: false, failed: true, age: null }), { size: "wide" }),
    sample("off", copies({ kept: "off" }), { size: "wide" }),
    sample("elsewhere", copies({ kept: "elsewhere" }), { size: "wide" })),
  section("desk/Copy", sample("usual", () => html`<${Copy} text="-" what=${SHORT} />`)),
  section("desk/Download",
    sample("as_it_was", () => html`<${Download} />`), sample("open", () => html`<${Download} />`, { size: "wide", act: press("button") })),
  section("desk/Documents",
    sample("organizer", () => html`<${Documents} role="organizer" />`, { size: "wide", act: press("[aria-expanded]") }),
    sample("facilitator", () => html`<${Documents} role="facilitator" />`)),
];

export const DESK = [...NOW, ...GATHERING, ...SUGGESTING, ...CONCLUDING, ...ONE_DESK, ...CLOSING, ...REVIEWING, ...CONTROLS, ...AT_DESK, ...GROUPING, ...LATE, ...CODES, ...IMPORTING, ...READY, ...RANKING_ON_DESK, ...KEEPING_COPIES, ...JOINING_DESK];
