// A card of the own group: its text, its receipt while it is not received yet, and what can be done with it.
import { useRef, useState } from "preact/hooks";
import { draftOf } from "../drafts.js";
import { send } from "../outbox.js";
import { AddendumMark } from "../parts/addendum.js";
import { CardText } from "../parts/card-text.js";
import { LateMark } from "../parts/late-mark.js";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { columnsOf } from "../select.js";
import { inLanguage, say } from "../words.js";
import { CardEdit, editing, KeptEdit, openEdit } from "./edit.js";
import { CardHint } from "./hints.js";
import { moveDown, moveTo, moveUp, placeOf } from "./moves.js";
import { Refusal } from "./refusal.js";
import { shown } from "./shown.js";

export function OwnCard({ card, writable }) {
  const [open, setOpen] = useState(false);
  const more = useRef(null);
  const refusal = card.pending === "refused" ? card.refusal : null;
  const isEditing = writable && editing.value.has(card.id) && !refusal;
  const edit = () => openEdit(card.id);
  const hasMenu = open && writable && !isEditing && !refusal;
  const closeMenu = () => {
    setOpen(false);
    more.current.focus();
  };
  return html`<article class=${classOf(card)} data-card=${card.id} tabindex=${writable ? -1 : undefined} onKeyDown=${hasMenu ? onEscape(closeMenu) : undefined} aria-label=${say("board.card", { code: card.code })}>
    ${isEditing
      ? html`<${CardEdit} card=${card} />`
      : refusal?.error?.code !== "conflict" && html`<div onDblClick=${writable && !refusal ? edit : undefined}><${CardText} text=${card.text} /></div>`}
    ${!writable && html`<${KeptEdit} card=${card} />`}
    ${refusal && html`<${Refusal} card=${card} command=${refusal} />`}
    ${writable && !isEditing && !refusal && html`<${CardHint} card=${card} />`}
    <footer class="card-foot">
      ${card.code && html`<span class="card-code" translate="no">${card.code}</span>`}
      <${AddendumMark} card=${card} />
      <${LateMark} state=${shown.value} card=${card} />
      <${Receipt} card=${card} />
      ${writable && !isEditing && draftOf(`edit/${card.id}`) && html`<span class="receipt receipt-waiting">${say("board.unfinished")}</span>`}
      ${writable && !isEditing && !refusal && html`<div class="card-actions">
        <button type="button" class="button button-small button-quiet" onClick=${edit}>${say("board.edit")}</button>
        <button
          type="button" class="button button-small button-quiet" ref=${more} aria-expanded=${open}
          onClick=${() => setOpen(!open)}
        >${say("board.more")}</button>
        <span class="card-grip" title=${say("board.drag")} aria-hidden="true"><${Grip} /></span>
      </div>`}
    </footer>
    ${hasMenu && html`<${Actions} card=${card} />`}
  </article>`;
}

function classOf(card) {
  const pending = { waiting: "card-pending", refused: "card-refused" }[card.pending] ?? "";
  return `card card-own card-${card.state} ${pending}`;
}

function Grip() {
  return html`<svg viewBox="0 0 12 18" width="12" height="18">
    ${[3, 9].flatMap((x) => [3, 9, 15].map((y) => html`<circle cx=${x} cy=${y} r="1.600" />`))}
  </svg>`;
}

// Until the disk has it, nothing is said: «saved here» is a promise that outlives the tab.
export function Receipt({ card }) {
  if (card.pending !== "waiting" || (card.saving && !card.unsaved)) return null;
  return html`<span class="receipt receipt-waiting">
    ${card.unsaved ? say("board.only_in_window") : say("board.saved_here")}
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

function Actions({ card }) {
  const { isFirst, isLast } = placeOf(card);
  return html`<div class="card-menu" role="group" aria-label=${say("board.more_of", { code: card.code })}>
    <${Action} disabled=${isFirst} act=${() => moveUp(card)} words=${say("board.up")} />
    <${Action} disabled=${isLast} act=${() => moveDown(card)} words=${say("board.down")} />
    ${columnsOf(shown.value).filter((column) => column.id !== card.column).map((column) => html`<${Action}
      key=${column.id} act=${leaving(() => moveTo(card, column.id))} words=${say("board.move_to", { column: inLanguage(column.name) })}
    />`)}
    <${Action} act=${leaving(() => send("withdraw_card", { card: card.id }))} words=${say("board.withdraw")} />
  </div>`;
}

// aria-disabled keeps the focus on the button that has just moved a card to the end.
function Action({ act, words, disabled = false }) {
  return html`<button
    type="button" class="button button-small" aria-disabled=${disabled} onClick=${(event) => disabled || act(event)}
  >${words}</button>`;
}
