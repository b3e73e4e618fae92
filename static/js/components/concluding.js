// Samples of wording conclusions from headings and cards.
import { ChangedCards } from "../desk/changed-cards.js";
import { ConclusionList } from "../desk/conclusion-list.js";
import { Came } from "../desk/came.js";
import { materialOf } from "../desk/citing.js";
import { Conclusion } from "../desk/conclusion.js";
import { Conflict, ConflictOfFields } from "../desk/conflict.js";
import { Coverage } from "../desk/coverage.js";
import { DraftActions, WhichOrder, WhichQuestion } from "../desk/draft-actions.js";
import { PickLabel } from "../desk/pick-label.js";
import { FieldsEdit } from "../desk/fields-edit.js";
import { Material } from "../desk/material.js";
import { AddNote, Notes, staffsNotes } from "../desk/noting.js";
import { ObjectivesEdit } from "../desk/objectives.js";
import { Both, TextEdit } from "../desk/text-edit.js";
import { CiteChosen, Sources } from "../desk/sources.js";
import { VerbMenu } from "../desk/verb-menu.js";
import { html } from "../parts/html.js";
import { clusterOf } from "../select.js";
import { say } from "../words.js";
import { AT, conclusionOf, MINUTE, nothingYet, room, STATES } from "./room.js";
import { Lost, Penned } from "../desk/pen-parts.js";
import { PenEdit } from "../desk/pen-edit.js";
import { VersionList, Versions, VersionsButton } from "../desk/versions.js";
import { Wording } from "../desk/wording.js";
import { nothing, press, sample, section } from "./samples.js";
import { LINES, LONG, PLAIN, RIGHT_TO_LEFT, SHORT, WORD } from "./texts.js";

const OTHER = { id: "q2", number: 2 };
const conclusion = (state, { mayEdit = true, mayTranslate = false, ...changes } = {}) => () => html`<ol class="conclusion-rows"><${Conclusion}
  state=${room()} conclusion=${conclusionOf(state, changes)} beside=${[conclusionOf(state)]} other=${OTHER} mayEdit=${mayEdit} mayTranslate=${mayTranslate} /></ol>`;
const edit = (draft, text) => () => html`<${TextEdit}
  draft=${draft} text=${text} version="v1" label=${say("conclusions.text")} save=${nothing} close=${nothing} />`;
const both = (mine, theirs) => () => html`<${Both} mine=${mine} theirs=${theirs} useMine=${nothing} useTheirs=${nothing} />`;
const entries = () => [clusterOf(room(), "h1"), clusterOf(room(), "h3")];
const fieldsEdit = (draft) => () => html`<${FieldsEdit} draft=${draft} label=${say("conclusions.follow_up")} save=${nothing} close=${nothing}
  fields=${[{ name: "a", label: say("common.responsible"), value: LONG }, { name: "b", label: say("conclusions.reservation_text"), value: PLAIN, long: true }]} />`;
const changed = (changes) => () => html`<${ChangedCards} state=${room()} conclusion=${conclusionOf("agreed", changes)} />`;
const ADDING = { adding: true, open: null, show: nothing, toggle: nothing };
const noting = (Shown, changes) => () => html`<${Shown} state=${room()} conclusion=${conclusionOf("agreed", changes)} names=${staffsNotes(room())} noting=${ADDING} />`;
const verbs = (typed) => () => html`<${VerbMenu} typed=${typed} type=${nothing} language="es" />`;
const drafts = (chosen) => () => html`<${DraftActions} state=${room()} entries=${chosen} />`;
const list = (state, mayEdit) => () => html`<${ConclusionList} state=${state} mayEdit=${mayEdit} />`;
const coverage = (state) => () => html`<${Coverage} state=${state} toConclusion=${nothing} />`;
const drafted = conclusionOf("draft", { cards: ["a01", "a02", "a03"], clusters: ["h1"] });
const nothingMissing = () => {
  const shown = room();
  const cards = [...shown.cards.values()].filter((card) => card.state === "standing").map(({ id }) => id);
  return { ...room({}, { conclusions: [conclusionOf("agreed", { cards })] }), groups: new Map([...shown.groups].filter(([id]) => id !== "g3")) };
};
const ELSEWHERE = { pen: { page: "another", since: AT - 4 * MINUTE } };
const MARKED = { text: PLAIN, was: `${PLAIN} ${SHORT}`, was_version: "v0" };
const wording = (changes) => () => html`<${Wording} conclusion=${conclusionOf("proposed", changes)} language="es" />`;
const lost = (unsaved) => () => html`<${Lost} conclusion=${conclusionOf("proposed", ELSEWHERE)} since=${ELSEWHERE.pen.since} unsaved=${unsaved} />`;
const save = (version, text, minutes) => ({ version, text, at: AT - minutes * MINUTE });
const SAVES = [save("v0", SHORT, 90), save("v1", PLAIN, 30), save("v2", `${PLAIN} y`, 29.9), save("v3", LONG, 29.8), save("v4", PLAIN, 2)];
const versions = (saves, changes = {}) => () => html`<${VersionList} conclusion=${conclusionOf("proposed", { text: PLAIN, version: saves.at(-1).version, ...changes })} versions=${saves} />`;
const medium = { size: "medium" };

export const CONCLUDING = [
  section("desk/Conclusion",
    ...STATES.map((state) => sample(state, conclusion(state), medium)),
    sample("pending", conclusion("agreed", { pending: true }), medium),
    sample("to_read", conclusion("agreed", { mayEdit: false }), { ...medium, act: press(".serves") }),
    sample("new_in_plenary", conclusion("agreed", { new: true, cards: [], direct: [], groups: 0 }), medium),
    sample("cards_changed", conclusion("agreed"), { ...medium, act: press(".conclusion-changed") }),
    sample("add_to_it", conclusion("agreed"), { ...medium, act: press(".conclusion-foot [aria-expanded]:not(.conclusion-support, .conclusion-changed)") }),
    sample("follow_up_typed", conclusion("agreed_with_changes"), { ...medium, act: press(".note") }),
    sample("reservation_typed", conclusion("with_reservation", { reserved_by: SHORT }), { ...medium, act: press(".note") }),
    sample("to_translate", conclusion("with_reservation", { mayEdit: false, mayTranslate: true }), medium),
    sample("long", conclusion("proposed", { text: LONG }), medium),
    sample("cards_shown", conclusion("with_reservation"), { ...medium, act: press(".conclusion-support") }),
    sample("being_written", conclusion("draft"), { ...medium, scene: "open" }),
    sample("cites_an_empty_heading", conclusion("agreed", { cards: [], clusters: ["h1"], direct: [], groups: 0 }), { ...medium, act: press("button.conclusion-support") }),
    sample("conflict", conclusion("draft"), { ...medium, scene: "troubles" })),
  section("desk/Wording",
    sample("elsewhere", wording(ELSEWHERE), medium),
    sample("changed", wording(MARKED), medium),
    sample("with_the_pen", () => html`<${Wording} conclusion=${conclusionOf("draft", { id: "s0" })} language="es" />`, { ...medium, scene: "open" })),
  section("desk/Penned", sample("since", () => html`<${Penned} conclusion=${conclusionOf("agreed", ELSEWHERE)} take=${nothing} />`, medium)),
  section("desk/Lost", sample("nothing_unsaved", lost(false), medium), sample("something_unsaved", lost(true), medium)),
  section("desk/PenEdit", sample("as_it_was", () => html`<${PenEdit} conclusion=${conclusionOf("pending", { id: "s9" })} above=${nothing} close=${nothing} />`, medium),
    sample("withdrawn", () => html`<${PenEdit} conclusion=${conclusionOf("withdrawn", { id: "s9" })} above=${nothing} close=${nothing} />`, medium)),
  section("desk/VersionsButton", sample("closed", () => html`<${VersionsButton} versions=${{ open: false, toggle: nothing }} />`)),
  section("desk/Versions",
    sample("coming", () => html`<${Versions} conclusion=${conclusionOf("agreed")} versions=${{ list: null, failed: false, ask: nothing }} />`),
    sample("failed", () => html`<${Versions} conclusion=${conclusionOf("agreed")} versions=${{ list: null, failed: true, ask: nothing }} />`)),
  section("desk/VersionList",
    sample("several", versions(SAVES), medium),
    sample("folded_shown", versions(SAVES), { ...medium, act: press("[aria-expanded]") }),
    sample("elsewhere", versions(SAVES, ELSEWHERE), medium),
    sample("one", versions(SAVES.slice(0, 1)), medium)),
  section("desk/Conflict", sample("heading", () => html`<${Conflict} name="name_heading" target="h2" current=${PLAIN} version="v1" save=${nothing} />`, { scene: "troubles" })),
  section("desk/ConflictOfFields",
    sample("deadline", () => html`<${ConflictOfFields} name="set_follow_up" conclusion=${conclusionOf("draft", { deadline: PLAIN })} save=${nothing} />`, { scene: "troubles" })),
  section("desk/TextEdit",
    sample("as_it_was", edit("fresh", PLAIN)),
    sample("too_long", edit("over", PLAIN)),
    sample("changed_meanwhile", edit("stale", PLAIN))),
  section("desk/FieldsEdit", sample("one_too_long", fieldsEdit("sample")), sample("changed_meanwhile", fieldsEdit("beside"))),
  section("desk/VerbMenu",
    sample("chosen", verbs("Fortalecer el Fondo"), medium),
    sample("english", verbs("The fund in the region"), medium)),
  section("desk/ChangedCards", sample("two", changed({ changed: ["a02", "a05"] }), medium)),
  section("desk/Sources", sample("heading_and_card", () => html`<${Sources} state=${room()} conclusion=${conclusionOf("agreed", { clusters: ["h1"], direct: ["a05"] })} />`, medium)),
  section("desk/CiteChosen", sample("something_chosen", () => html`<${CiteChosen} state=${room()} conclusion=${conclusionOf("agreed", { clusters: [], direct: [] })} />`, { scene: "chosen" })),
  section("desk/AddNote", sample("something_left", noting(AddNote, {}))),
  section("desk/Notes", sample("offered", noting(Notes, {}), medium), sample("outdated", noting(Notes, { translation: PLAIN }), medium)),
  section("desk/ObjectivesEdit", sample("two", () => html`<${ObjectivesEdit} state=${room()} conclusion=${conclusionOf("agreed")} close=${nothing} />`, medium)),
  section("desk/Both", sample("plain", both(SHORT, PLAIN)), sample("hard", both(WORD, RIGHT_TO_LEFT)), sample("lines", both(LINES, LONG))),
  section("desk/DraftActions",
    sample("none_chosen", drafts([])),
    sample("two_chosen", drafts(entries())),
    sample("which_question", drafts(entries()), { act: press(".button-primary") })),
  section("desk/WhichOrder", sample("ranking", () => html`<${WhichOrder} ranks=${true} choose=${nothing} />`)),
  section("desk/WhichQuestion", sample("two", () => html`<${WhichQuestion} state=${room()} choose=${nothing} cancel=${nothing} />`)),
  section("desk/Material",
    sample("picked", () => html`<${Material} state=${room()} />`, { scene: "chosen" }),
    sample("empty", () => html`<${Material} state=${nothingYet()} />`)),
  section("desk/PickLabel", sample("card", () => html`<${PickLabel} entry=${{ id: "a08", title: LONG, lone: true }}>G2-08<//>`)),
  section("desk/Came", sample("cards_shown", () => html`<${Came} title=${SHORT} cards=${materialOf(room())[0].entries.find(({ id }) => id === "h1").came} />`, { act: press("button") })),
  section("desk/Coverage",
    sample("much", coverage(room()), { scene: "chosen" }),
    sample("group_shown", coverage(room()), { act: press(".coverage-group button") }),
    sample("only_in_drafts", coverage(room({}, { conclusions: [drafted] }))),
    sample("nothing", coverage(nothingMissing()))),
  section("desk/ConclusionList",
    sample("staff", list(room(), true), { size: "wide" }),
    sample("empty", list(nothingYet(), true), { size: "wide" }),
    sample("to_read", list(room(), false), { size: "wide" })),
];
