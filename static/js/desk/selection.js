// Which cards are chosen on the desk, which heading's name is open, and which one's end is asked about.
import { signal } from "@preact/signals";

export const chosen = signal(new Set());
export const naming = signal(null);
export const dissolving = signal(null);

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
