// Which cards are chosen on the desk, which heading's name is open, which one's end is asked about, and what is
// about to be moved under another heading.
import { computed, signal } from "@preact/signals";

export const chosen = signal(new Set());
export const naming = signal(null);
export const dissolving = signal(null);
export const moving = signal(null); // {column, cards, from, back}

const each = new Map();

// Whether one card is chosen: whoever shows it is drawn again only when that changes.
export function isChosen(id) {
  if (!each.has(id)) each.set(id, computed(() => chosen.value.has(id)));
  return each.get(id).value;
}

export function toggle(id) {
  const next = new Set(chosen.value);
  if (!next.delete(id)) next.add(id);
  chosen.value = next;
}

export function drop(ids) {
  const next = new Set(chosen.value);
  for (const id of ids) next.delete(id);
  chosen.value = next;
}

export function clear() {
  chosen.value = new Set();
}

export function chosenOf(cards) {
  return cards.filter((card) => chosen.value.has(card.id)).map((card) => card.id);
}
