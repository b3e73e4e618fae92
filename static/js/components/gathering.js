// Samples of gathering cards under headings.
import { CardRow } from "../desk/card-row.js";
import { ColumnActions } from "../desk/column-actions.js";
import { Column } from "../desk/column.js";
import { DissolveQuestion } from "../desk/dissolve.js";
import { Gathering } from "../desk/gathering.js";
import { Heading, Tool } from "../desk/heading.js";
import { MoveTo } from "../desk/move-to.js";
import { HeadingObjections, ObjectedMark, ObjectionCount } from "../desk/objections.js";
import { dissolving, naming } from "../desk/selection.js";
import { UndoButton } from "../desk/undo.js";
import { html } from "../parts/html.js";
import { clusterOf, clustersOf } from "../select.js";
import { say } from "../words.js";
import { cardOf, columnOf, nothingYet, room } from "./room.js";
import { nothing, sample, section } from "./samples.js";
import { EVERY } from "./texts.js";

const GROUP = { number: 2 };
const list = (content) => html`<ul class="card-rows">${content}</ul>`;
const cardRow = (changes, props = {}) => () => list(html`<${CardRow} card=${cardOf("a02", changes)} group=${GROUP} ...${props} />`);
const heading = (id, { picked = [], ...changes } = {}) => () => html`<ol class="headings"><${Heading}
  groups=${room().groups} of=${9} late=${new Set()} heading=${{ ...clusterOf(room(), id), ...changes }} picked=${picked} open=${naming.value === id}
  asked=${dissolving.value === id} first=${id === "h1"} last=${id === "h2"} /></ol>`;
const actions = (picked, some = true) => () => html`<${ColumnActions} state=${room()} picked=${picked} some=${some} />`;
const column = (props) => () => html`<${Column}
  state=${room()} column=${columnOf("k")} headings=${[]} lone=${[cardOf("a05")]} withdrawn=${[cardOf("a07")]} late=${new Set()} open named=${null} asked=${null} ...${props} />`;
const board = (state, filter = "") => () => html`<${Gathering} state=${state} filter=${filter} setFilter=${nothing} />`;
const asked = (cards, from = null) => ({ column: "k", cards, from, back: "card-a05" });
const moveTo = (cards, from) => () => html`<${MoveTo} headings=${clustersOf(room(), "k").filter(({ lone }) => !lone)} asked=${asked(cards, from)} />`;
const objected = (id) => cardOf(id, { objected: true });
const withObjection = () => ({ ...room(), cards: new Map([["a01", objected("a01")]]) });
const wide = { size: "wide", className: "components-tall" };

export const GATHERING = [
  section("desk/CardRow",
    ...Object.entries(EVERY).map(([name, text]) => sample(name, cardRow({ text }))),
    sample("chosen", cardRow({ id: "a05" }), { scene: "chosen" }),
    sample("pending", cardRow({ pending: true })),
    sample("withdrawn", cardRow({}, { withdrawn: true })),
    sample("held", cardRow({ held: "unclear" })),
    sample("late", cardRow({}, { late: true })),
    sample("entered", cardRow({ entered: true, addendum: true, top: 2 })),
    sample("objected", cardRow({ objected: true })),
    sample("remark", cardRow({ kind: "remark", group: null, code: "PL-01" }, { group: null })),
    sample("no_group", cardRow({}, { group: null }))),
  section("desk/Heading",
    sample("named", heading("h1")),
    sample("unnamed", heading("h2")),
    sample("word", heading("h3")),
    sample("held", heading("h1", { held: "other" })),
    sample("pending", heading("h1", { pending: true })),
    sample("being_named", heading("h1"), { scene: "open" }),
    sample("asked_to_dissolve", heading("h3"), { scene: "open" }),
    sample("add_here", heading("h1", { picked: ["a05", "a06"] })),
    sample("conflict", heading("h2"), { scene: "troubles" })),
  section("desk/Tool",
    ...["up", "down", "pen", "merge", "release"].map((icon) => sample(icon, () => html`<${Tool} icon=${icon} words=${say("desk.rename")} act=${nothing} />`)),
    sample("off", () => html`<${Tool} icon="up" words=${say("desk.up")} act=${nothing} off />`)),
  section("desk/MoveTo",
    sample("cards", moveTo(["a05", "a06"])),
    sample("a_heading", moveTo(["a04"], "h2")),
    sample("none", () => html`<${MoveTo} headings=${[]} asked=${asked(["a05"])} />`)),
  section("desk/ObjectedMark", sample("by_a_group", () => html`<${ObjectedMark} card=${{ objected: true }} group=${GROUP} />`)),
  section("desk/HeadingObjections", sample("two", () => html`<${HeadingObjections} groups=${room().groups} members=${[objected("a01"), objected("a02")]} />`)),
  section("desk/ObjectionCount", sample("one", () => html`<${ObjectionCount} state=${withObjection()} lead=${nothing} />`)),
  section("desk/UndoButton",
    sample("one", () => html`<${UndoButton} />`, { scene: "stepped" }),
    sample("none", () => html`<${UndoButton} />`)),
  section("desk/DissolveQuestion", sample("asking", () => html`<${DissolveQuestion} heading=${clusterOf(room(), "h1")} />`, { className: "components-foot" })),
  section("desk/ColumnActions",
    sample("none_chosen", actions([])),
    sample("one", actions(["a05"])),
    sample("gathered_too", actions(["a01", "a05"]))),
  section("desk/Column",
    sample("lone_and_withdrawn", column({})),
    sample("empty", column({ lone: [], withdrawn: [], column: columnOf("p") })),
    sample("filtered", column({ filtered: true }))),
  section("desk/Gathering",
    sample("usual", board(room()), wide),
    sample("chosen", board(room()), { ...wide, scene: "chosen" }),
    sample("nothing_found", board(room(), "zzz"), wide),
    sample("empty", board(nothingYet()), wide)),
];
