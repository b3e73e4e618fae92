// Cards that changed after their group had delivered: the mark of one, and how many there are.
import { html } from "./html.js";
import { cardsOf } from "../select.js";
import { say } from "../words.js";

export function AddendumMark({ card }) {
  return card.addendum ? html`<span class="addendum-mark">${say("delivery.addendum")}</span>` : null;
}

// Of a board, those withdrawn since included; null where there are none.
export function addendaWords(state, { group }) {
  const of = (standing) => cardsOf(state, { group, standing }).filter((card) => card.addendum).length;
  const n = of(true) + of(false);
  return n === 0 ? null : say(n === 1 ? "delivery.addenda_one" : "delivery.addenda_many", { n });
}
