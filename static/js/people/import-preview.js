// The rows of a file, those in doubt first; below, what one press will do, in numbers.
import { useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { useAskBeforeLeaving, useAsking } from "./asking.js";
import { countsOf, decide, decidedAtFirst, namedTwice, rowsToSend } from "./deciding.js";
import { DoubtfulRow, PlainRow } from "./import-rows.js";

const of = (rows, match) => rows.filter((row) => row.match === match);

export function ImportPreview({ name, preview, people, groups, done, again }) {
  const { rows, unplaced = [] } = preview;
  const [decided, setDecided] = useState(() => decidedAtFirst(rows));
  const [standing, ask] = useAsking();
  const change = (line, more) => setDecided(decide(decided, line, more));
  const counts = countsOf(rows, decided);
  useAskBeforeLeaving(counts.added + counts.updated > 0);
  const apply = async () => {
    if (await ask("import_participants", { rows: rowsToSend(rows, decided) })) done(say("people.imported", { added: counts.added, updated: counts.updated }));
  };
  const shared = { people, groups, decided, change };
  return html`
    <p class="import-file"><strong translate="no">${name}</strong> <span class="soft numeral">${say(rows.length === 1 ? "people.rows_one" : "people.rows_many", { n: rows.length })}</span>
      <button type="button" class="button button-small button-quiet" onClick=${again}>${say("people.other_file")}</button></p>
    <${Unplaced} unplaced=${unplaced} />
    <${Part} title=${say("people.part_doubt")} rows=${of(rows, "doubt")} view=${DoubtfulRow} ...${shared} />
    <${Part} title=${say("people.part_changed")} rows=${of(rows, "changed")} view=${PlainRow} ...${shared} />
    <${Part} title=${say("people.part_new")} rows=${of(rows, "new")} view=${PlainRow} ...${shared} />
    <${Part} title=${say("people.part_same")} rows=${of(rows, "same")} view=${PlainRow} isFolded ...${shared} />
    <${Foot} rows=${rows} decided=${decided} counts=${counts} standing=${standing} apply=${apply} again=${again} />`;
}

// What no field was found for is shown whole, so that nobody thinks it was taken.
function Unplaced({ unplaced }) {
  if (unplaced.length === 0) return null;
  return html`<div class="notice notice-warn import-unplaced"><p>${say("people.unplaced")}</p>
    ${unplaced.map(({ where, name, values }, at) => html`<details key=${at}>
      <summary><bdi>${placeName(where, name)}</bdi> <span class="numeral">(${values.length})</span></summary>
      <p class="small" translate="no"><bdi>${values.map(({ text }) => text).join(" · ")}</bdi></p>
    </details>`)}</div>`;
}

// words: people.unplaced_column people.unplaced_row people.unplaced_sheet
const placeName = (where, name) => (where === "column" && !name ? say("people.unplaced_nameless") : say(`people.unplaced_${where}`, { name }));

function Part({ title, rows, view: View, isFolded = false, ...shared }) {
  if (rows.length === 0) return null;
  const list = html`<ul class="import-rows">${rows.map((row) => html`<${View} key=${row.line} row=${row} decision=${shared.decided.get(row.line)} people=${shared.people} groups=${shared.groups} change=${(more) => shared.change(row.line, more)} />`)}</ul>`;
  const head = html`${title} <span class="table-count numeral">${rows.length}</span>`;
  if (isFolded) return html`<details class="import-part"><summary>${head}</summary>${list}</details>`;
  return html`<section class="import-part"><h3>${head}</h3>${list}</section>`;
}

function Foot({ rows, decided, counts, standing: { isBusy, problem }, apply, again }) {
  const { added, updated, open } = counts;
  const isTwice = namedTwice(rows, decided).size > 0;
  const isNothing = open === 0 && added + updated === 0;
  const words = isNothing ? say(rows.every(({ match }) => match === "same") ? "people.nothing_changes" : "people.nothing_chosen") : say("people.will_do", { added, updated });
  return html`<div class="import-foot">
    <p role="status"><strong>${words}</strong>
      ${open > 0 && html` <span class="people-lack">${say(open === 1 ? "people.open_one" : "people.open_many", { n: open })}</span>`}
      ${isTwice && html` <span class="people-lack">${say("people.named_twice")}</span>`}</p>
    ${problem && html`<p class="notice notice-warn" role="alert">${problem}</p>`}
    ${isNothing
      ? html`<button type="button" class="button" onClick=${again}>${say("people.other_file")}</button>`
      : html`<button type="button" class="button button-primary" aria-disabled=${isBusy || open > 0 || isTwice} onClick=${() => isBusy || open > 0 || isTwice || apply()}>${say(isBusy ? "people.saving" : "people.apply_import")}</button>`}
  </div>`;
}
