// While typing only what cannot be taken is told: a text above the limit. Nothing of it is cut.
import { html } from "./html.js";
import { excessOf } from "../text.js";
import { say } from "../words.js";

export function TooLong({ text }) {
  const excess = excessOf(text);
  if (excess === 0) return null;
  return html`<p class="composer-hint composer-hint-over" role="alert">${say("board.too_long", { n: excess })}</p>`;
}
