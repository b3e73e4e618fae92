// «Más»: all that can be done with a card of the own group, for who does not use the keys.
import { send } from "../outbox.js";
import { html } from "../parts/html.js";
import { topWord } from "../parts/top-mark.js";
import { columnsOf } from "../select.js";
import { inLanguage, say } from "../words.js";
import { moveDown, moveTo, moveUp, placeOf } from "./moves.js";
import { headingOver, object, objectWords } from "./objection.js";
import { chooseSame } from "./same-as.js";
import { shown } from "./shown.js";
import { openSplit } from "./split.js";
import { markTop, TOPS } from "./tops.js";

export function CardMenu({ card }) {
  const { isFirst, isLast } = placeOf(card);
  return html`<div class="card-menu" role="group" aria-label=${say("board.more_of", { code: card.code })}>
    <${Action} disabled=${isFirst} act=${() => moveUp(card)} words=${say("board.up")} />
    <${Action} disabled=${isLast} act=${() => moveDown(card)} words=${say("board.down")} />
    ${columnsOf(shown.value).filter((column) => column.id !== card.column).map((column) => html`<${Action}
      key=${column.id} act=${leaving(() => moveTo(card, column.id))} words=${say("board.move_to", { column: inLanguage(column.name) })}
    />`)}
    <${Tops} card=${card} />
    <${Action} act=${() => openSplit(card.id)} words=${say("board.split")} />
    <${Action} act=${() => chooseSame(card.id)} words=${say("board.same")} />
    ${headingOver(card) && html`<${Action} act=${() => object(card)} words=${objectWords(card)} />`}
    <${Action} act=${leaving(() => send("withdraw_card", { card: card.id }))} words=${say("board.withdraw")} />
  </div>`;
}

function Tops({ card }) {
  return html`<span class="card-menu-tops" role="group" aria-label=${say("board.tops")}>
    <span aria-hidden="true">${say("board.tops")}</span>
    ${TOPS.map((top) => html`<button
      type="button" key=${top} class="button button-small" aria-pressed=${card.top === top} onClick=${() => markTop(card, top)}
    >${topWord(top)}</button>`)}
  </span>`;
}

// When a card leaves its list, the focus goes to its neighbour's buttons or the column's field, not to the top of the page.
function leaving(act) {
  return (event) => {
    const own = event.currentTarget.closest("[data-card]");
    const neighbour = own.nextElementSibling ?? own.previousElementSibling;
    const composer = own.closest("section")?.querySelector("textarea");
    act();
    requestAnimationFrame(() => (neighbour?.querySelector("button") ?? composer)?.focus());
  };
}

// aria-disabled keeps the focus on the button that has just moved a card to the end.
function Action({ act, words, disabled = false }) {
  return html`<button
    type="button" class="button button-small" aria-disabled=${disabled} onClick=${(event) => disabled || act(event)}
  >${words}</button>`;
}
