// What rows of offers are made of: what became of one, its refusal, and a text kept from a field that is shut.
import { discard, resend } from "../outbox.js";
import { html } from "../parts/html.js";
import { excessOf, isBlank } from "../text.js";
import { say } from "../words.js";
import { CopyButton } from "./copy-button.js";
import { shown } from "./shown.js";

// words: board.idea_offered board.idea_declined board.late_offered board.late_declined
export function Fate({ offer, of }) {
  if (offer.fate === "waiting") return html`<span class="receipt receipt-waiting">${say("board.saved_here")}</span>`;
  if (offer.fate === "unsaved") return html`<span class="receipt receipt-waiting">${say("board.only_in_window")}</span>`;
  if (offer.fate === "taken") return html`<span class="receipt receipt-good">${say("board.offer_taken", { code: codeOf(offer) })}</span>`;
  return html`<span class="receipt">${say(`board.${of}_${offer.fate}`)}</span>`;
}

// The card may be on its way still: its code comes with it.
function codeOf({ card }) {
  return shown.value.cards.get(card)?.code ?? "…";
}

// What was not accepted stays with its reason; `children` are what else can be done with it.
export function OfferRefusal({ command, children }) {
  return html`<div class="refusal" role="group" aria-label=${say("board.refused")}>
    <p class="receipt receipt-refused">${say("board.refused")} ${command.error?.text}</p>
    <div class="row">
      ${children}
      <button type="button" class="button button-small" onClick=${() => resend(command.id)}>${say("board.resend")}</button>
      ${command.fields.text && html`<${CopyButton} text=${command.fields.text} />`}
      <button type="button" class="button button-small button-quiet" onClick=${() => discard(command.id)}>${say("board.discard")}</button>
    </div>
  </div>`;
}

// Where nothing can be written any more, nothing that was begun is hidden either.
export function KeptText({ words, text, children }) {
  if (isBlank(text)) return null;
  return html`<div class="kept-text">
    <p class="composer-hint">${words}</p>
    <p class="card-text kept-draft" dir="auto" translate="no">${text}</p>
    ${excessOf(text) > 0 && html`<p class="composer-hint">${say("board.too_long", { n: excessOf(text) })}</p>`}
    <div class="row">${children}<${CopyButton} text=${text} /></div>
  </div>`;
}
