// Beside a card's code: it was handed in after the close, and facilitation took it.
import { html } from "./html.js";
import { isLate } from "../offers.js";
import { say } from "../words.js";

export function LateMark({ state, card }) {
  return isLate(state, card.id) && html`<${LateTag} />`;
}

export function LateTag() {
  return html`<span class="late-mark">${say("common.late")}</span>`;
}
