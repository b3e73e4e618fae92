// Cards taken off the board, one press away from coming back.
import { send } from "../outbox.js";
import { CardText } from "../parts/card-text.js";
import { html } from "../parts/html.js";
import { inLanguage, say } from "../words.js";
import { nameOf } from "./naming.js";
import { Receipt } from "./own-card.js";
import { Refusal } from "./refusal.js";
import { ownCards, shown } from "./shown.js";

export function WithdrawnCards({ writable }) {
  const cards = ownCards(undefined, false);
  if (!cards.length) return null;
  return html`<details class="withdrawn-cards" open=${cards.some((card) => card.pending === "refused")}>
    <summary>${say("board.withdrawn", { n: cards.length })}</summary>
    <ul class="withdrawn-list">
      ${cards.map((card) => html`<${WithdrawnCard} key=${card.id} card=${card} writable=${writable} />`)}
    </ul>
  </details>`;
}

function WithdrawnCard({ card, writable }) {
  const column = shown.value.columns.get(card.column);
  return html`<li class="card card-withdrawn" data-card=${card.id}>
    <${CardText} text=${card.text} />
    ${card.pending === "refused" && html`<${Refusal} card=${card} command=${card.refusal} />`}
    <footer class="card-foot">
      <span class="card-code" translate="no">${card.code}</span>
      <span>${column && inLanguage(column.name)}</span>
      ${card.same_as && html`<span>${say("board.same_as", { card: nameOf(card.same_as) })}</span>`}
      <${Receipt} card=${card} />
      ${writable && html`<button
        type="button" class="button button-small card-restore" onClick=${() => send("restore_card", { card: card.id })}
      >${say("board.restore")}</button>`}
    </footer>
  </li>`;
}
