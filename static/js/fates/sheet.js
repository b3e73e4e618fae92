// What became of one group's cards, on the screen and as its sheet of paper: card, heading, conclusion.
import { fatesOf, printSize, sumOf } from "../fates.js";
import { cardsCount } from "../parts/columns.js";
import { CardText } from "../parts/card-text.js";
import { clockTime } from "../parts/clock-time.js";
import { GroupBadge } from "../parts/group-badge.js";
import { heldReason } from "../parts/held-note.js";
import { html } from "../parts/html.js";
import { stateWord } from "../parts/state-tag.js";
import { onlySession, onlyWorkshop } from "../select.js";
import { inLanguage, say } from "../words.js";

// words: fates.stamp_open fates.stamp_closed
export function FateSheet({ state, group, at = Date.now() }) {
  const columns = fatesOf(state, group.id);
  const { phase } = onlySession(state);
  return html`
    <article class=${`fate-sheet fate-sheet-${printSize(columns)}`} aria-labelledby=${`fates-of-${group.id}`}>
      <header class="fate-head">
        <h2 class="fate-title" id=${`fates-of-${group.id}`}><${GroupBadge} number=${group.number} /> ${say("fates.of_group", { n: group.number })}</h2>
        <p class="fate-sum numeral">${sumWords(sumOf(columns))}</p>
        <p class="fate-stamp">${inLanguage(onlyWorkshop(state).title)} · ${say(`fates.stamp_${phase === "closed" ? "closed" : "open"}`, { time: clockTime(at) })}</p>
      </header>
      ${columns.filter(({ fates }) => fates.length > 0).map(({ column, fates }) => html`
        <section class="fate-column" key=${column.id}>
          <h3 class="fate-column-name">${inLanguage(column.name)}</h3>
          <ul class="fate-rows">${fates.map((fate) => html`<${Fate} key=${fate.card.id} fate=${fate} closed=${phase === "closed"} />`)}</ul>
        </section>`)}
    </article>`;
}

// Told without what there is none of, except how many were taken up.
function sumWords({ all, taken, open, gone, held }) {
  if (all === 0) return say("fates.no_cards");
  const parts = [say("fates.sum_taken", { n: taken })];
  if (open > 0) parts.push(say("fates.sum_open", { n: open }));
  if (gone > 0) parts.push(say("fates.sum_gone", { n: gone }));
  if (held > 0) parts.push(say("fates.sum_held", { n: held }));
  return `${cardsCount(all)}: ${parts.join(", ")}.`;
}

export function Fate({ fate, closed }) {
  const { card, kind, heading, as } = fate;
  return html`
    <li class="fate" data-kind=${kind} data-fate=${card.id}>
      <div class="fate-card"><span class="fate-code" translate="no">${card.code}</span> <${CardText} text=${card.text} whole /></div>
      <p class="fate-heading">${heading
        ? html`<span class="visually-hidden">${say("fates.under")} </span><span dir="auto" translate="no">${heading}</span>`
        : isGone(kind) ? null : say("fates.by_itself")}</p>
      <div class="fate-end">
        ${kind === "same" && html`<p>${as?.code ? say("fates.same_as", { card: as.code }) : say("fates.same")}</p>`}
        <${End} fate=${fate} closed=${closed} />
      </div>
    </li>`;
}

const isGone = (kind) => ["withdrawn", "same", "held"].includes(kind);

function End({ fate: { card, kind, came, as }, closed }) {
  if (kind === "withdrawn") return html`<p>${say("fates.withdrawn")}</p>`;
  if (kind === "held") return html`<p>${say("common.held_because", { reason: heldReason(card.held) })}</p>`;
  if (came.length > 0) return came.map(({ conclusion }) => html`<p class="fate-taken numeral" key=${conclusion.id}>${say("fates.conclusion", { n: conclusion.number, state: stateWord(conclusion.state) })}</p>`);
  if (kind === "same" && !as) return null;
  return html`<p class="fate-open">${closed ? say("fates.not_taken") : say("fates.not_yet_taken")}</p>`;
}
