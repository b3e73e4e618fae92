// Where a card of the own board goes; buttons and keys do the same.
import { send } from "../outbox.js";
import { columnsOf } from "../select.js";
import { ownCards, shown } from "./shown.js";

// `after`: not given = at the end, null = first, an id = behind that card.
export function moveTo(card, column, after) {
  send("move_card", { card: card.id, column, ...(after === undefined ? {} : { after }) });
}

export function placeOf(card) {
  const cards = ownCards(card.column);
  const at = cards.findIndex((other) => other.id === card.id);
  return { cards, isFirst: at <= 0, isLast: at === cards.length - 1, at };
}

export function moveUp(card) {
  const { cards, at, isFirst } = placeOf(card);
  if (!isFirst) moveTo(card, card.column, cards[at - 2]?.id ?? null);
}

export function moveDown(card) {
  const { cards, at, isLast } = placeOf(card);
  if (!isLast) moveTo(card, card.column, cards[at + 1].id);
}

export function moveAcross(card, step) {
  const columns = columnsOf(shown.value);
  const next = columns[columns.findIndex((column) => column.id === card.column) + step];
  if (next) moveTo(card, next.id);
  return next;
}
