// What was not posted in time: handed to facilitation as a late card, and what they made of it.
import { discard, outbox, send } from "../outbox.js";
import { offersOf } from "../offers.js";
import { useDraft } from "../drafts.js";
import { CardText } from "../parts/card-text.js";
import { html } from "../parts/html.js";
import { asOneText } from "../paste.js";
import { excessOf, isBlank } from "../text.js";
import { inLanguage, say } from "../words.js";
import { Fate, KeptText, OfferRefusal } from "./offer-parts.js";
import { isOpen, mayWrite, phase, shown } from "./shown.js";

// `done` gets the promise that the text is in the outbox: only then may it leave the place where it stood. A chat that
// was pasted goes without the names of its people here too.
export function LateButton({ column, text, done }) {
  if (phase.value !== "closed" || !mayWrite.value || isBlank(text) || excessOf(text) > 0) return null;
  const hand = () => done(send("offer_late", { column, text: asOneText(text) }));
  return html`<button type="button" class="button button-small" onClick=${hand}>${say("board.hand_in_late")}</button>`;
}

export function KeptDraft({ column, text, clear }) {
  return html`<${KeptText} words=${say("board.kept_draft")} text=${text}>
    <${LateButton} column=${column.id} text=${text} done=${clear} />
  <//>`;
}

// The same beside a column that its reader may not write in any more.
export function KeptDraftOf({ column }) {
  const [text, , clear] = useDraft(`post/${column.id}`);
  return html`<${KeptDraft} column=${column} text=${text} clear=${clear} />`;
}

export function LateCards() {
  const offers = offersOf(shown.value, outbox.value, "late", "offer_late");
  if (!offers.length) return null;
  return html`<section class="offers" aria-labelledby="late-title">
    <h2 class="offers-title" id="late-title">${say("board.late", { n: offers.length })}</h2>
    <ul class="offers-list">
      ${offers.map((offer) => html`<${LateCard} key=${offer.id} offer=${offer} />`)}
    </ul>
  </section>`;
}

function LateCard({ offer }) {
  const column = shown.value.columns.get(offer.column);
  return html`<li class="card" data-offer=${offer.id}>
    <${CardText} text=${offer.text} />
    ${offer.fate === "refused" && html`<${OfferRefusal} command=${offer.command}><${PostInstead} command=${offer.command} /><//>`}
    <footer class="card-foot">
      ${column && html`<span>${inLanguage(column.name)}</span>`}
      ${offer.fate !== "refused" && html`<${Fate} offer=${offer} of="late" />`}
    </footer>
  </li>`;
}

// The session was opened again: there it is an ordinary card.
function PostInstead({ command }) {
  if (!isOpen() || !mayWrite.value) return null;
  const { column, text } = command.fields;
  const post = () => send("post_card", { column, text }).then(() => discard(command.id));
  return html`<button type="button" class="button button-small button-primary" onClick=${post}>${say("board.post_as_new")}</button>`;
}
