// The slides that are paged: boards, headings, conclusions; and the neutral one.
import { html } from "../parts/html.js";
import { ColumnHead } from "../parts/columns.js";
import { Pages } from "../parts/pages.js";
import { Undelivered } from "../parts/undelivered.js";
import { turnOf } from "./turning.js";
import { useUpright } from "./upright.js";
import { boardEntries, conclusionEntries, headingEntries } from "./entries.js";
import { columnsOf, onlyWorkshop } from "../select.js";
import { language, inLanguage, say } from "../words.js";

export function Boards({ state, session }) {
  const entriesOf = (column) => boardEntries(state, column, session.headings_shown);
  return html`<${PagedColumns} state=${state} stage=${session.stage} columns=${columnsShown(state, session.stage)} entriesOf=${entriesOf} /><${Undelivered} state=${state} />`;
}

export function Headings({ state, session }) {
  const entriesOf = (column) => headingEntries(state, column);
  return html`<${PagedColumns} state=${state} stage=${session.stage} columns=${columnsShown(state, session.stage)} entriesOf=${entriesOf} />`;
}

const columnsShown = (state, stage) => columnsOf(state).filter((column) => stage.column === null || column.id === stage.column);

// One column alone is written larger. A screen that stands upright shows all columns one below another.
export function PagedColumns({ state, stage, columns, entriesOf, count = true }) {
  const upright = useUpright();
  const turn = turnOf(state, stage);
  const heads = columns.map((column) => html`<${ColumnHead} column=${column} question=${columns.length === 1} count=${count} />`);
  const entries = columns.map(entriesOf);
  if (upright && columns.length > 1) return html`<${Pages} columns=${[underHeads(heads, entries)]} page=${stage.page} turn=${turn} />`;
  const size = columns.length === 1 ? "pages-single" : "";
  return html`<${Pages} className=${size} columns=${entries} heads=${heads} page=${stage.page} turn=${turn} />`;
}

const underHeads = (heads, entries) => heads.flatMap((head, at) => [head, ...entries[at]]);

export function Conclusions({ state, session }) {
  const entries = conclusionEntries(state);
  if (entries.length === 0) return html`<p class="wall-message">${say("projector.no_conclusions")}</p>`;
  return html`<${Pages} className="pages-single" columns=${[entries]} page=${session.stage.page} turn=${turnOf(state, session.stage)} />`;
}

export function Neutral({ state }) {
  const workshop = onlyWorkshop(state);
  return html`<div class="neutral">
    <h1 class="neutral-title">${inLanguage(workshop.title)}</h1>
    <p class="neutral-place">${workshop.place}</p>
    <p class="neutral-dates">${datesOf(workshop)}</p>
  </div>`;
}

function datesOf({ starts_on, ends_on }) {
  const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return format.formatRange(new Date(starts_on), new Date(ends_on));
}
