// A text that a person wrote, shown exactly as written and unable to disturb what stands beside it.
import { html } from "./html.js";

const LONG_TEXT = 500;
const MANY_LINES = 12;

const isLong = (text) => text.length > LONG_TEXT || text.split("\n").length > MANY_LINES;

// A long text scrolls inside its own frame, so that one card cannot push the others away;
// `whole` leaves it at its full height, for pages that split it themselves.
export function CardText({ text, whole = false }) {
  const framed = !whole && isLong(text);
  return html`<div
    class=${framed ? "card-text card-text-framed" : "card-text"}
    dir="auto"
    translate="no"
    tabindex=${framed ? 0 : undefined}
  >${text}</div>`;
}
