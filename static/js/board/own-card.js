// A card of the own group: its text, its receipt while it is not received yet, and what can be done with it.
import { useRef, useState } from "preact/hooks";
import { AddendumMark } from "../parts/addendum.js";
import { CardText } from "../parts/card-text.js";
import { EnteredMark } from "../parts/entered-mark.js";
import { HeldNote } from "../parts/held-note.js";
import { LateMark } from "../parts/late-mark.js";
import { isLookedAt, LookMark } from "../parts/look.js";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { TopMark } from "../parts/top-mark.js";
import { say } from "../words.js";
import { CardMenu } from "./card-menu.js";
import { CardEdit, editing, keptTexts, KeptEdit, openEdit } from "./edit.js";
import { CardHint } from "./hints.js";
import { UnderHeading } from "./objection.js";
import { Refusal } from "./refusal.js";
import { choosing, SameAs, SameAsEarlier } from "./same-as.js";
import { shown } from "./shown.js";
import { SplitEdit, splitting } from "./split.js";

export function OwnCard({ card, writable }) {
  const [open, setOpen] = useState(false);
  const more = useRef(null);
  const refusal = card.pending === "refused" ? card.refusal : null;
  const free = writable && !refusal;
  const Fields = free && fieldsFor(card);
  const isChoosing = free && !Fields && choosing.value === card.id;
  const hasMenu = open && free && !Fields && !isChoosing;
  const isLooked = isLookedAt(shown.value, card.id);
  const edit = () => openEdit(card.id);
  const closeMenu = () => {
    setOpen(false);
    more.current.focus();
  };
  return html`<article class=${`${classOf(card)} ${isLooked ? "looked-at" : ""}`} data-card=${card.id} tabindex=${writable ? -1 : undefined} onKeyDown=${hasMenu ? onEscape(closeMenu) : undefined} aria-label=${say("board.card", { code: card.code })}>
    ${Fields
      ? html`<${Fields} card=${card} />`
      : refusal?.error?.code !== "conflict" && html`<div onDblClick=${free ? edit : undefined}><${CardText} text=${card.text} /></div>`}
    ${!writable && html`<${KeptEdit} card=${card} />`}
    ${refusal && html`<${Refusal} card=${card} command=${refusal} />`}
    ${free && !Fields && html`<${CardHint} card=${card} action=${(earlier) => html`<${SameAsEarlier} card=${card} earlier=${earlier} />`} />`}
    <${UnderHeading} card=${card} />
    <footer class="card-foot">
      <${TopMark} top=${card.top} />
      ${card.code && html`<span class="card-code" translate="no">${card.code}</span>`}
      <${AddendumMark} card=${card} />
      <${LateMark} state=${shown.value} card=${card} />
      <${EnteredMark} card=${card} />
      <${HeldNote} held=${card.held} />
      <${Receipt} card=${card} />
      ${writable && !Fields && keptTexts(card).length > 0 && html`<span class="receipt receipt-waiting">${say("board.unfinished")}</span>`}
      ${free && !Fields && html`<div class="card-actions">
        <button type="button" class="button button-small button-quiet" onClick=${edit}>${say("board.edit")}</button>
        <button
          type="button" class="button button-small button-quiet" ref=${more} aria-expanded=${open}
          onClick=${() => setOpen(!open)}
        >${say("board.more")}</button>
        <span class="card-grip" title=${say("board.drag")} aria-hidden="true"><${Grip} /></span>
      </div>`}
    </footer>
    ${isLooked && html`<${LookMark} />`}
    ${isChoosing && html`<${SameAs} card=${card} />`}
    ${hasMenu && html`<${CardMenu} card=${card} />`}
  </article>`;
}

// What stands in place of the text while it is being worded anew.
function fieldsFor({ id }) {
  if (editing.value.has(id)) return CardEdit;
  return splitting.value.has(id) && SplitEdit;
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
