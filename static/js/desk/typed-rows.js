// Cards that staff typed: each may be worded anew or withdrawn by staff, whoever of them typed it.
import { html } from "../parts/html.js";
import { useRef, useState } from "preact/hooks";
import { outbox } from "../outbox.js";
import { CardText } from "../parts/card-text.js";
import { say } from "../words.js";
import { editCard, restoreCard, withdrawCard } from "./commands.js";
import { Conflict } from "./conflict.js";
import { Tool } from "./heading.js";
import { announceTaken } from "./results.js";
import { TextEdit } from "./text-edit.js";
import { lastWithdrawn, withEdited } from "./typed-order.js";

export function TypedRows({ cards, label }) {
  const [edited, edit] = useState(null);
  const rows = useRef([]);
  rows.current = withEdited(cards, edited, rows.current);
  if (rows.current.length === 0) return null;
  return html`<ul class="typed-rows" aria-label=${label}>
    ${rows.current.map((card) => html`<${TypedRow} key=${card.id} card=${card} open=${card.id === edited} setOpen=${(open) => edit(open ? card.id : null)} />`)}
  </ul>`;
}

function TypedRow({ card, open, setOpen }) {
  const save = (text, base) => editCard(card.id, text, base);
  return html`<li class="typed-row" data-typed=${card.id}>
    ${open
      ? html`<${TextEdit} draft=${`typed/${card.id}`} text=${card.text} version=${card.version} label=${say("groups.edit_of", { code: card.code })}
          save=${save} close=${() => setOpen(false)} />`
      : html`<${Line} card=${card} edit=${() => setOpen(true)} />`}
    <${Conflict} name="edit_card" target=${card.id} current=${card.text} version=${card.version} save=${editCard} />
  </li>`;
}

function Line({ card, edit }) {
  const { code } = card;
  return html`<div class="typed-line">
    <span class="typed-code" translate="no">${code}</span> <${CardText} text=${card.text} />
    <span class="typed-tools">
      <${Tool} icon="pen" words=${say("groups.edit_of", { code })} act=${edit} tab />
      <${Tool} icon="release" words=${say("groups.withdraw_of", { code })} act=${() => withdraw(card)} tab />
    </span>
  </div>`;
}

async function withdraw({ id, code }) {
  announceTaken(await withdrawCard(id), say("groups.done_withdrawn", { code }));
}

// The last one that was withdrawn can be had back at once; all others are among the withdrawn of its column.
export function TakeBack({ cards }) {
  const last = lastWithdrawn(cards, outbox.value);
  if (!last) return null;
  return html`<button class="button button-quiet button-small" onClick=${() => restoreCard(last.id)}>${say("groups.restore_of", { code: last.code })}</button>`;
}
