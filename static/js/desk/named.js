// Texts that may name somebody of the list: shown before people are forgotten, changed by nobody but people.
import { html } from "../parts/html.js";
import { say } from "../words.js";

// words: data.in_cards data.in_clusters data.in_conclusions data.in_text_versions data.in_comments data.in_snapshots
// words: data.in_snapshot_contents data.in_agenda data.in_agenda_versions data.in_offers
const PLACES = ["cards", "clusters", "conclusions", "text_versions", "comments", "snapshots", "snapshot_contents", "agenda", "agenda_versions", "offers"];
const FIRST = 8;

export function Named({ found }) {
  if (!found) return html`<p class="soft" role="status">${say("data.looking")}</p>`;
  if (!found.length) return html`<p role="status">${say("data.found_none")}</p>`;
  const sure = found.filter(isSure);
  const rest = found.filter((each) => !isSure(each));
  return html`<div class="named">
    <h3 class="named-title">${say("data.found", { n: found.length })}</h3>
    <p class="soft">${say("data.found_means")}</p>
    <ul class="named-list">${sure.map(row)}${sure.length < FIRST && rest.slice(0, FIRST - sure.length).map(row)}</ul>
    ${rest.length > Math.max(0, FIRST - sure.length) && html`<details><summary>${say("data.found_more", { n: rest.length - Math.max(0, FIRST - sure.length) })}</summary>
      <ul class="named-list">${rest.slice(Math.max(0, FIRST - sure.length)).map(row)}</ul></details>`}
  </div>`;
}

const isSure = ({ people }) => people.some(({ sure }) => sure);

const row = (each) => html`<li key=${`${each.kind} ${each.id} ${each.field}`} class="named-row">
  <span class="named-place">${placeOf(each.kind)}${each.code && html` <span translate="no">${each.code}</span>`}</span>
  <bdi class="named-text" translate="no">${each.text}</bdi>
  <span class="named-people">${say(isSure(each) ? "data.names" : "data.may_name", { names: each.people.map(({ name }) => name).join(", ") })}</span>
</li>`;

const placeOf = (kind) => say(PLACES.includes(kind) ? `data.in_${kind}` : "data.in_other");
