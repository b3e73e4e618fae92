// The group's first three of a column; the same rank again takes the mark off.
import { send } from "../outbox.js";

export const TOPS = [1, 2, 3];

export function markTop(card, top) {
  send("mark_top", { card: card.id, top: card.top === top ? null : top });
}
