// Beside a card's code: facilitation typed it for its group.
import { html } from "./html.js";
import { say } from "../words.js";

export function EnteredMark({ card }) {
  return card.entered ? html`<span class="entered-mark">${say("groups.entered_mark")}</span>` : null;
}
