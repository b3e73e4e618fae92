// Groups that say «no es lo mismo» of a card under a heading: the mark at the card, at its heading, and how many there are.
import { html } from "../parts/html.js";
import { cardsOf } from "../select.js";
import { say } from "../words.js";
import { focusStop } from "./focus.js";

export function ObjectedMark({ card, group }) {
  return card.objected && html`<span class="objected-mark">${say("desk.objected_by", { n: group?.number ?? "" })}</span>`;
}

// At a heading: whose groups object to a card under it.
export function HeadingObjections({ members, groups }) {
  const numbers = new Set(members.filter((card) => card.objected).map((card) => groups.get(card.group)?.number));
  return [...numbers].sort((a, b) => a - b).map((n) => html`<span key=${n} class="objected-mark">${say("desk.objected_by", { n })}</span>`);
}

// In the head: pressed again it leads to the next one.
export function ObjectionCount({ state, lead }) {
  const cards = objected(state);
  if (cards.length === 0) return null;
  const words = cards.length === 1 ? say("desk.objections_one") : say("desk.objections_many", { n: cards.length });
  return html`<button type="button" class="button button-small objections" onClick=${() => lead(nextOf(cards))}>${words}</button>`;
}

function objected(state) {
  const cards = [...state.cards.values()].filter((card) => card.objected && card.state === "standing" && state.clusters.has(card.cluster));
  return cards.length > 1 ? cardsOf({ ...state, cards: new Map(cards.map((card) => [card.id, card])) }) : cards;
}

function nextOf(cards) {
  const at = cards.findIndex((card) => card.id === seen);
  const next = cards[(at + 1) % cards.length];
  seen = next.id;
  return next;
}

let seen = null;

export function lookAt(board, card) {
  const stop = board.querySelector(`[data-stop="card-${card.id}"]`);
  stop?.scrollIntoView({ block: "center" });
  focusStop(board, `card-${card.id}`);
}
