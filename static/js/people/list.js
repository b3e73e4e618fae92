// The list as it is kept: found by typing, narrowed by choices, each person with the group that can be changed here.
import { useMemo, useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { groupsOf } from "../select.js";
import { say } from "../words.js";
import { presentOf } from "./counting.js";
import { Filters } from "./filters.js";
import { filtered, NO_FILTER } from "./finding.js";
import { Funded } from "./funded.js";
import { ListRow } from "./list-row.js";
import { searchable } from "./naming.js";
import { isImporting, opened } from "./view.js";

export function List({ people, state }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = useMemo(() => filtered(people, filter, searchable), [people, filter]);
  const groups = groupsOf(state);
  if (people.length === 0) return html`<${Empty} />`;
  return html`<section class="people-list" aria-label=${say("people.view_list")}>
    <div class="people-acts">
      <p class="people-count numeral" role="status">${countOf(shown.length, people)}</p>
      <${Acts} />
    </div>
    <${Filters} people=${people} groups=${groups} filter=${filter} change=${(next) => setFilter({ ...filter, ...next })} />
    ${shown.length === 0
      ? html`<p class="people-none soft">${say("people.nobody")} <button type="button" class="button button-small" onClick=${() => setFilter(NO_FILTER)}>${say("people.show_all")}</button></p>`
      : html`<${Table} shown=${shown} groups=${groups} />`}
    <${Funded} people=${people} />
  </section>`;
}

function countOf(n, people) {
  const all = say(people.length === 1 ? "people.count_one" : "people.count_many", { n: people.length });
  const arrived = say("people.arrived_of", { n: presentOf(people), m: people.length });
  return n === people.length ? `${all} · ${arrived}` : say("people.shown_of", { n, m: people.length });
}

function Acts() {
  return html`<div class="row">
    <button type="button" class="button" onClick=${() => { isImporting.value = true; }}>${say("people.import")}</button>
    <button type="button" class="button" onClick=${() => { opened.value = { id: null, known: {} }; }}>${say("people.add")}</button>
  </div>`;
}

function Empty() {
  return html`<section class="people-empty panel stack">
    <h2>${say("people.empty")}</h2>
    <p class="measure">${say("people.empty_lead")}</p>
    <div class="row">
      <button type="button" class="button button-primary" onClick=${() => { isImporting.value = true; }}>${say("people.import")}</button>
      <button type="button" class="button" onClick=${() => { opened.value = { id: null, known: {} }; }}>${say("people.add")}</button>
    </div>
  </section>`;
}

function Table({ shown, groups }) {
  return html`<table class="people-table">
    <thead><tr>
      <th scope="col">${say("people.person")}</th>
      <th scope="col">${say("people.place")}</th>
      <th scope="col">${say("people.group")}</th>
      <th scope="col">${say("people.arrival")}</th>
    </tr></thead>
    <tbody>${shown.map((person) => html`<${ListRow} key=${person.id} person=${person} groups=${groups} isOpen=${opened.value?.id === person.id} />`)}</tbody>
  </table>`;
}
