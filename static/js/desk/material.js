// What conclusions are made from: headings and lone cards by column, not yet cited ones first.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { say, inLanguage } from "../words.js";
import { onlyWorkshop } from "../select.js";
import { cardsCount, groupsOf } from "../parts/columns.js";
import { materialOf } from "./citing.js";
import { DraftActions } from "./draft-actions.js";
import { pick, picked } from "./picking.js";

export function Material({ state }) {
  const material = materialOf(state);
  const all = material.flatMap(({ entries }) => entries);
  const chosen = all.filter((entry) => picked.value.has(entry.id));
  const uncited = all.filter((entry) => entry.cited.length === 0).length;
  return html`
    <section class="material" aria-labelledby="material-title">
      <div class="material-head">
        <h2 id="material-title">${say("conclusions.material")}</h2>
        <p class="soft small">${uncited === 1 ? say("conclusions.uncited_one") : say("conclusions.uncited_many", { n: uncited })}</p>
      </div>
      <div class="material-scroll" data-scroller>
        ${material.map(({ column, entries }) => html`
          <${Column} key=${column.id} column=${column} entries=${entries} of=${onlyWorkshop(state).groups} />`)}
      </div>
      <${DraftActions} state=${state} entries=${chosen} />
    </section>`;
}

function Column({ column, entries, of }) {
  const [all, showAll] = useState(false);
  const open = entries.filter((entry) => entry.cited.length === 0);
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
  return html`
    <li class=${entry.cited.length ? "material-entry material-entry-cited" : "material-entry"}>
      <label class="material-label">
        <input type="checkbox" checked=${picked.value.has(entry.id)} onChange=${() => pick(entry.id)} />
        <span class=${entry.lone ? "material-text" : "material-text material-heading"} dir="auto" translate="no">${entry.title}</span>
        <span class="material-support numeral">${support}
          ${entry.cited.length > 0 && html` · <span class="material-cited">${say("conclusions.cited_in", { n: entry.cited.join(", ") })}</span>`}
        </span>
      </label>
    </li>`;
}
