// How long a text is, told only when it matters: a hint from 140 on, a refusal above the limit.
import { html } from "../parts/html.js";
import { excessOf, HINT, lengthOf } from "../text.js";
import { say } from "../words.js";

export function LengthHint({ text }) {
  const excess = excessOf(text);
  if (excess > 0) {
    return html`<p class="composer-hint composer-hint-over" role="alert">${say("board.too_long", { n: excess })}</p>`;
  }
  const length = lengthOf(text.trim());
  if (length < HINT) return null;
  return html`<p class="composer-hint">${say("board.long", { n: length, limit: HINT })}</p>`;
}
