// The slides that are paged: boards, headings, conclusions; and the neutral one.
import { locale } from "../parts/clock-time.js";
import { html } from "../parts/html.js";
import { OnTheWall } from "./on-the-wall.js";
import { ColumnHead } from "../parts/columns.js";
import { Pages } from "../parts/pages.js";
import { Undelivered } from "../parts/undelivered.js";
import { areSideBySide } from "../legibility.js";
import { useForm } from "./form.js";
import { usePagesShown } from "./pages-shown.js";
import { turnOf } from "./turning.js";
import { boardEntries, conclusionEntries, headingEntries } from "./entries.js";
import { columnsOf, onlyWorkshop } from "../select.js";
import { inLanguage, say } from "../words.js";

export function Boards({ state, session }) {
  const entriesOf = (column) => boardEntries(state, column, session.headings_shown);
  return html`<${PagedColumns} state=${state} session=${session} columns=${columnsShown(state, session.stage)} entriesOf=${entriesOf} /><${Undelivered} state=${state} />`;
}

export function Headings({ state, session }) {
  const entriesOf = (column) => headingEntries(state, column);
  return html`<${PagedColumns} state=${state} session=${session} columns=${columnsShown(state, session.stage)} entriesOf=${entriesOf} />`;
}

const columnsShown = (state, stage) => columnsOf(state).filter((column) => stage.column === null || column.id === stage.column);

// Columns side by side where the room can read them so; else they take turns, written larger. `pages`: how many
// there are, where others than these pages are turned.
export function PagedColumns({ state, session: { stage, wall }, columns, entriesOf, count = true, pages = null, turn = turnOf(state, stage) }) {
  const form = useForm();
  const tell = usePagesShown();
  const sideBySide = areSideBySide(wall, form, columns.length);
  const heads = columns.map((column) => html`<${ColumnHead} column=${column} question=${false} count=${count} />`);
  return html`<${Pages} key=${sideBySide} className=${sideBySide ? "" : "pages-single"} columns=${columns.map(entriesOf)}
    heads=${heads} sideBySide=${sideBySide} page=${stage.page} turn=${turn} told=${(found) => tell(pages ?? found)} />`;
}

const AT_ONCE = 7; // conclusions that a room can go through on one page when they are read back

export function Conclusions({ state, session }) {
  const told = usePagesShown();
  const entries = conclusionEntries(state);
  if (entries.length === 0) return html`<p class="wall-message">${say("projector.no_conclusions")}</p>`;
  return html`<${Pages} className="pages-single pages-spelled" columns=${[entries]} page=${session.stage.page} turn=${turnOf(state, session.stage)}
    most=${AT_ONCE} spelled told=${told} />`;
}

export function Neutral({ state }) {
  const workshop = onlyWorkshop(state);
  return html`<div class="neutral">
    <h1 class="neutral-title">${inLanguage(workshop.title)}</h1>
    <p class="neutral-place">${workshop.place}</p>
    <p class="neutral-dates">${datesOf(workshop)}</p>
    <${OnTheWall} state=${state} />
  </div>`;
}

function datesOf({ starts_on, ends_on }) {
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return format.formatRange(new Date(starts_on), new Date(ends_on));
}
