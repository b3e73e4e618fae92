// Samples of the agenda: a day with everything in it, what is doubtful, what changed, one entry to be changed.
import { Days } from "../agenda/days.js";
import { Doubts } from "../agenda/edit.js";
import { EntryFields } from "../agenda/entry-fields.js";
import { Differences } from "../agenda/versions.js";
import { html } from "../parts/html.js";
import { NowNext } from "../parts/now-next.js";
import { nothing, press, sample, section } from "./samples.js";
import { PLAIN, SHORT, WORD } from "./texts.js";

const entry = (id, starts, ends, title, more = {}) => ({
  id, day: "2018-07-16", printed: "", starts, ends, kind: "session", title: { es: title, en: "" }, title_es: title, title_en: "",
  lead: "", points: [], continues: null, ...more,
});

const MORNING = [
  entry("a1", "08:00", "08:15", SHORT, { kind: "registration" }),
  entry("a2", "08:15", "11:30", PLAIN, { lead: "OIM", points: [SHORT, PLAIN] }),
  entry("a3", "14:00", "15:45", WORD, { printed: "02:00 – 03:45" }),
  entry("a4", "12:30", null, SHORT, { kind: "break", printed: "12:30" }),
  entry("a5", null, null, SHORT, { printed: "25:00" }),
];
const AT = { day: "2018-07-16", hour: "09:00" };
const FOUND = [
  { code: "out_of_order", entries: ["a3"], text: PLAIN },
  { code: "gap", entries: ["a2", "a4"], text: SHORT },
];
const CHANGES = {
  added: [MORNING[0]], removed: [MORNING[1]], moved: [{ before: MORNING[2], after: { ...MORNING[2], starts: "11:30", ends: "12:30" } }],
  retitled: [{ before: MORNING[0], after: { ...MORNING[0], title_es: PLAIN } }], changed: [{ before: MORNING[3], after: MORNING[3] }],
};
const NONE = { added: [], removed: [], moved: [], retitled: [], changed: [] };
const fields = (isDoubtful) => () => html`<ol class="agenda-rows"><${EntryFields} entry=${MORNING[1]} at=${0} last=${3} isDoubtful=${isDoubtful} set=${nothing} move=${nothing} remove=${nothing} add=${nothing} /></ol>`;

export const AGENDA_PARTS = [
  section("agenda/Days", sample("usual", () => html`<${Days} entries=${MORNING} at=${AT} />`), sample("wide", () => html`<${Days} entries=${MORNING} at=${AT} />`, { size: "wide" })),
  section("agenda/Doubts",
    sample("some", () => html`<${Doubts} findings=${FOUND} passedOver=${[SHORT]} isFresh />`),
    sample("looking", () => html`<${Doubts} findings=${[]} passedOver=${[]} isFresh=${false} />`)),
  section("agenda/EntryFields", sample("usual", fields(false)), sample("doubtful", fields(true), { size: "wide", act: press("summary"), undo: press("summary") })),
  section("agenda/Differences", sample("some", () => html`<${Differences} ...${CHANGES} />`), sample("none", () => html`<${Differences} ...${NONE} />`)),
  section("parts/NowNext",
    sample("both", () => html`<${NowNext} on=${{ now: [MORNING[1]], next: MORNING[2] }} />`),
    sample("next_only", () => html`<${NowNext} on=${{ now: [], next: MORNING[0] }} />`)),
];
