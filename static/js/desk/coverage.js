// What is missing in the conclusions, in the material's place: each leads to its entry there and can be picked here.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { coverageOf } from "../coverage.js";
import { cardsCount, groupsOf } from "../parts/columns.js";
import { GroupBadge } from "../parts/group-badge.js";
import { ObjectiveText } from "../parts/serves.js";
import { StateTag } from "../parts/state-tag.js";
import { TopMark } from "../parts/top-mark.js";
import { clusterOf, onlyWorkshop } from "../select.js";
import { say } from "../words.js";
import { leadTo } from "./leading.js";
import { PickLabel } from "./pick-label.js";

export function Coverage({ state, toConclusion }) {
  const { cards, columns, tops, groups, objectives, unsourced } = coverageOf(state);
  const of = onlyWorkshop(state).groups;
  const entries = columns.flatMap((column) => column.entries);
  const at = (level) => entries.filter((each) => each.level === level);
  const nothing = [groups, tops, entries, objectives, unsourced].every((rows) => rows.length === 0);
  return html`
    <div class="coverage">
      <p class="coverage-sum numeral">${say("conclusions.missing_groups_sum", { groups: groupsOf(of - groups.length, of) })}</p>
      <p class="coverage-sum numeral">${say("conclusions.missing_cards_sum", cards)}</p>
      <p class="soft small">${say("conclusions.missing_rule")}</p>
      ${nothing && html`<p class="coverage-nothing">${say("conclusions.missing_nothing")}</p>`}
      <${Part} words=${say("conclusions.missing_groups")} rows=${groups} draw=${(each) => html`<${GroupLeft} key=${each.group.id} state=${state} left=${each} />`} />
      <${Part} words=${say("conclusions.missing_tops")} rows=${tops} draw=${(each) => html`<${CardLeft} key=${each.card.id} state=${state} card=${each.card} level=${each.level} />`} />
      <${Part} words=${say("conclusions.missing_objectives")} rows=${objectives} draw=${(each) => html`<${ObjectiveLeft} key=${each.objective.id} left=${each} />`} />
      <${Part} words=${say("conclusions.missing_none")} rows=${at("none")} draw=${(each) => html`<${EntryLeft} key=${each.entry.id} left=${each} of=${of} />`} />
      <${Part} words=${say("conclusions.missing_drafted")} rows=${at("drafted")} draw=${(each) => html`<${EntryLeft} key=${each.entry.id} left=${each} of=${of} />`} />
      <${Part} words=${say("conclusions.missing_unsourced")} rows=${unsourced} draw=${(each) => html`<${Unsourced} key=${each.id} conclusion=${each} show=${toConclusion} />`} />
    </div>`;
}

function Part({ words, rows, draw }) {
  if (rows.length === 0) return null;
  return html`
    <section class="material-column">
      <h3 class="material-name">${words} <span class="coverage-count numeral" translate="no">${rows.length}</span></h3>
      <ul class="material-list">${rows.map(draw)}</ul>
    </section>`;
}

function GroupLeft({ state, left: { group, cards, level } }) {
  const [open, show] = useState(false);
  return html`
    <li class="material-entry">
      <p class="coverage-group"><${GroupBadge} number=${group.number} />
        ${cards.length === 0
          ? html`<span class="soft">${say("conclusions.missing_no_cards")}</span>`
          : html`<button class="button button-quiet button-small" aria-expanded=${open} onClick=${() => show(!open)}>${cardsCount(cards.length)}</button>`}
        <${OnlyDrafts} level=${level} /></p>
      ${open && html`<ul class="material-list coverage-cards">${cards.map((card) => html`<${CardLeft} key=${card.id} state=${state} card=${card} />`)}</ul>`}
    </li>`;
}

// A card is picked with the heading that it stands under.
function CardLeft({ state, card, level }) {
  const heading = card.cluster && clusterOf(state, card.cluster);
  const entry = heading || { id: card.id, title: card.text, lone: true };
  return html`
    <li class="material-entry coverage-entry">
      <${PickLabel} entry=${entry} title=${card.text} strong=${false}>
        <span translate="no">${card.code}</span> <${TopMark} top=${card.top} />
        ${heading && html` · ${say("conclusions.missing_under", { heading: heading.title })}`} <${OnlyDrafts} level=${level} /><//>
      <${Show} title=${card.text} act=${() => leadTo(entry.id)} />
    </li>`;
}

function EntryLeft({ left: { entry, left }, of }) {
  const all = entry.members.length;
  const cards = left === all ? cardsCount(all) : say("conclusions.missing_some", { n: left, of: all });
  return html`
    <li class="material-entry coverage-entry">
      <${PickLabel} entry=${entry}>${entry.lone ? entry.members[0].code : `${groupsOf(entry.groups, of)} · ${cards}`}<//>
      <${Show} title=${entry.title} act=${() => leadTo(entry.id)} />
    </li>`;
}

function ObjectiveLeft({ left: { objective, level } }) {
  return html`<li class="material-entry coverage-objective"><${ObjectiveText} objective=${objective} /> <${OnlyDrafts} level=${level} /></li>`;
}

function Unsourced({ conclusion, show }) {
  return html`
    <li class="material-entry coverage-entry coverage-unsourced">
      <p><span class="numeral" translate="no">${conclusion.number ?? "–"}</span> <span dir="auto" translate="no">${conclusion.text}</span> <${StateTag} state=${conclusion.state} /></p>
      <${Show} title=${conclusion.text} act=${() => show(conclusion.id)} />
    </li>`;
}

function OnlyDrafts({ level }) {
  return level === "drafted" && html`<span class="coverage-drafts">${say("conclusions.missing_only_drafts")}</span>`;
}

function Show({ title, act }) {
  return html`<button class="button button-quiet button-small" onClick=${act}>${say("conclusions.missing_show")}<span class="visually-hidden">: ${title}</span></button>`;
}
