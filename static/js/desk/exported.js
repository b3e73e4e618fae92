// The log of what left: which document, when, for what kind of seat; no address and no name.
import { useState } from "preact/hooks";
import { dayAndTime } from "../parts/clock-time.js";
import { html } from "../parts/html.js";
import { seatName } from "../parts/seat-name.js";
import { say } from "../words.js";

// words: data.of_conclusions data.of_proceedings data.of_cards data.of_headings data.of_archive data.of_people
// words: data.of_letterhead data.of_copy data.of_badges common.language_es common.language_en data.of_everything
const DOCUMENTS = ["conclusions", "proceedings", "cards", "headings", "archive", "people", "letterhead", "copy", "badges", "everything"];
const FIRST = 10;

export function Exported({ rows, zone }) {
  const [all, showAll] = useState(false);
  if (!rows) return null;
  const shown = all ? rows : rows.slice(0, FIRST);
  return html`<section class="data-part" aria-labelledby="keeping-left">
    <h2 id="keeping-left" class="codes-title">${say("data.left")}</h2>
    <p class="soft">${say(rows.length ? "data.left_means" : "data.left_nothing")}</p>
    ${rows.length > 0 && html`<div class="exported-frame"><table class="exported">
      <thead><tr>${["when", "who", "what", "how"].map((each) => html`<th key=${each} scope="col">${say(`data.column_${each}`)}</th>`)}</tr></thead>
      <tbody>${shown.map((each, at) => html`<tr key=${at}>
        <td>${dayAndTime(each.at, zone)}</td><td>${seatName(each)}</td><td>${documentOf(each.document)}</td>
        <td>${each.kind.toUpperCase()} · ${each.language === "both" ? say("data.both") : say(`common.language_${each.language}`)}</td></tr>`)}</tbody>
    </table></div>`}
    ${rows.length > FIRST && html`<p><button type="button" class="button button-small button-quiet" aria-expanded=${all} onClick=${() => showAll(!all)}>
      ${say(all ? "data.fewer" : "data.all", { n: rows.length })}</button></p>`}
  </section>`;
}
// words: data.column_when data.column_who data.column_what data.column_how

const documentOf = (name) => (DOCUMENTS.includes(name) ? say(`data.of_${name}`) : say("data.of_version", { version: name }));
