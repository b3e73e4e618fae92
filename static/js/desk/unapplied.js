// What a preview could not apply, as one line above what is being done: it takes neither the focus nor the place of
// anything, and only a press shows how it stands now.
import { html } from "../parts/html.js";
import { cardsCount } from "../parts/columns.js";
import { say } from "../words.js";
import { openPreview, unapplied } from "./preview.js";
import { toButton } from "./suggestion-parts.js";

export function Unapplied() {
  return html`<div class="unapplied" role="status">${unapplied.value && html`
    <p class="unapplied-said">${say("suggestions.changed", { cards: cardsCount(unapplied.value.n) })}</p>
    <button type="button" class="button button-small" onClick=${openPreview}>${say("suggestions.as_it_stands")}</button>
    <button type="button" class="button button-small button-quiet" onClick=${forget}>${say("desk.discard")}</button>`}</div>`;
}

function forget() {
  unapplied.value = null;
  toButton();
}
