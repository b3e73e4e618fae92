// What conclusions are made from: headings and lone cards by column, not yet cited ones first; or what is missing.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { say, inLanguage } from "../words.js";
import { onlyWorkshop } from "../select.js";
import { cardsCount, groupsOf } from "../parts/columns.js";
import { Came } from "./came.js";
import { materialOf } from "./citing.js";
import { Coverage } from "./coverage.js";
import { DraftActions } from "./draft-actions.js";
import { fieldOf, isLed, missing, showConclusion, useLed } from "./leading.js";
import { PickLabel } from "./pick-label.js";
import { picked } from "./picking.js";

export function Material({ state, toConclusion = showConclusion }) {
  useLed();
  const material = materialOf(state);
  const all = material.flatMap(({ entries }) => entries);
  const chosen = all.filter((entry) => picked.value.has(entry.id));
  const uncited = all.filter((entry) => !entry.reached).length;
  const of = onlyWorkshop(state).groups;
  return html`
    <section class="material" aria-labelledby="material-title">
      <div class="material-head">
        <h2 id="material-title">${say("conclusions.material")}</h2>
        <p class="soft small">${uncited === 1 ? say("conclusions.uncited_one") : say("conclusions.uncited_many", { n: uncited })}</p>
        <button class="button button-small" aria-pressed=${missing.value} onClick=${() => { missing.value = !missing.value; }}>${say("conclusions.missing")}</button>
      </div>
      <div class="material-scroll" data-scroller key=${missing.value ? "missing" : "all"}>
        ${missing.value
          ? html`<${Coverage} state=${state} toConclusion=${toConclusion} />`
          : material.map(({ column, entries }) => html`<${Column} key=${column.id} column=${column} entries=${entries} of=${of} />`)}
      </div>
      <${DraftActions} state=${state} entries=${chosen} />
    </section>`;
}

function Column({ column, entries, of }) {
  const open = entries.filter((entry) => !entry.reached);
  const [all, showAll] = useState(() => entries.some((entry) => entry.reached && isLed(entry)));
  const cited = entries.length - open.length;
  return html`
    <section class="material-column" aria-label=${inLanguage(column.name)}>
      <h3 class="material-name">${inLanguage(column.name)}</h3>
      <ul class="material-list">
        ${(all ? entries : open).map((entry) => html`<${Entry} key=${entry.id} entry=${entry} of=${of} />`)}
      </ul>
      ${open.length === 0 && html`<p class="soft small">${say(entries.length ? "conclusions.all_cited" : "conclusions.nothing_yet")}</p>`}
      ${cited > 0 && html`
        <button class="button button-quiet button-small" aria-expanded=${all} onClick=${() => showAll(!all)}>
          ${cited === 1 ? say("conclusions.cited_one") : say("conclusions.cited_many", { n: cited })}
        </button>`}
    </section>`;
}

function Entry({ entry, of }) {
  const support = entry.lone ? entry.members[0].code : `${groupsOf(entry.groups, of)} · ${cardsCount(entry.members.length)}`;
  const state = `${entry.reached ? "material-entry-cited" : ""} ${isLed(entry) ? "material-entry-led" : ""}`;
  return html`
    <li class=${`material-entry ${state}`}>
      <${PickLabel} entry=${entry} field=${fieldOf(entry.id)}>
        ${support}
        ${entry.reached && html` · <span class="material-cited">${citedWords(entry)}</span>`}<//>
      ${!entry.lone && entry.came.some(({ came }) => came.length > 0) && html`<${Came} title=${entry.title} cards=${entry.came} />`}
    </li>`;
}

function citedWords({ cited }) {
  return cited.length > 0 ? say("conclusions.cited_in", { n: cited.join(", ") }) : say("conclusions.cited_in_draft");
}
