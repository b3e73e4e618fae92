// The slides that are paged: boards, headings, conclusions; and the neutral one.
import { html } from "../parts/html.js";
import { ColumnHead } from "../parts/columns.js";
import { Pages } from "../parts/pages.js";
import { useUpright } from "./upright.js";
import { boardItems, conclusionItems, headingItems } from "./items.js";
import { columnsOf, onlyWorkshop } from "../select.js";
import { language, inLanguage, say } from "../words.js";

export function Boards({ state, session }) {
  const itemsOf = (column) => boardItems(state, column, session.headings_shown);
  return html`<${PagedColumns} state=${state} stage=${session.stage} itemsOf=${itemsOf} />`;
}

export function Headings({ state, session }) {
  const itemsOf = (column) => headingItems(state, column);
  return html`<${PagedColumns} state=${state} stage=${session.stage} itemsOf=${itemsOf} />`;
}

// One column alone is written larger. A screen that stands upright shows all columns one below another.
function PagedColumns({ state, stage, itemsOf }) {
  const upright = useUpright();
  const columns = columnsOf(state).filter((column) => stage.column === null || column.id === stage.column);
  const heads = columns.map((column) => html`<${ColumnHead} column=${column} question=${columns.length === 1} />`);
  const items = columns.map(itemsOf);
  if (upright && columns.length > 1) return html`<${Pages} columns=${[underHeads(heads, items)]} page=${stage.page} />`;
  const size = columns.length === 1 ? "pages-single" : "";
  return html`<${Pages} className=${size} columns=${items} heads=${heads} page=${stage.page} />`;
}

const underHeads = (heads, items) => heads.flatMap((head, at) => [head, ...items[at]]);

export function Conclusions({ state, session }) {
  const items = conclusionItems(state);
  if (items.length === 0) return html`<p class="wall-message">${say("projector.no_conclusions")}</p>`;
  return html`<${Pages} className="pages-single" columns=${[items]} page=${session.stage.page} />`;
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
