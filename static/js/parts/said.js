// What was said aloud already: the tick of a card, and at a heading how many groups said it.
import { html } from "./html.js";
import { say } from "../words.js";

export function MentionedMark({ card }) {
  if (!card.mentioned) return null;
  const words = say("presenting.mentioned");
  return html`<span class="mentioned-mark" role="img" aria-label=${words} title=${words}><svg viewBox="0 0 18 18" aria-hidden="true"><path d="M3 9.500l4 4 8-9" /></svg></span>`;
}

export const saidWords = (n) => say(n === 1 ? "presenting.said_one" : "presenting.said_many", { n });

export function SaidBy({ groups }) {
  return groups > 0 && html`<span class="said-by">${saidWords(groups)}</span>`;
}
