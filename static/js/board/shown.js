// What the board draws: the state with this seat's own commands on it, standing still while a card is dragged.
import { computed, signal } from "@preact/signals";
import { boot } from "../boot.js";
import { state } from "../feed.js";
import { outbox } from "../outbox.js";
import { boardOf, cardsOf, groupNumbered, onlySession } from "../select.js";
import { overlay } from "../state.js";

export const dragging = signal(false);

let before = null;

export const shown = computed(() => {
  if (!dragging.value) before = state.value && overlay(state.value, outbox.value, boot.seat);
  return before;
});

export const phase = computed(() => shown.value && onlySession(shown.value)?.phase);

export const ownGroup = computed(() => shown.value && groupNumbered(shown.value, boot.group)?.id);

export const ownBoard = computed(() => shown.value && boardOf(shown.value, ownGroup.value));

// The seat always, the table's delegates as long as their group wants it.
export const mayWrite = computed(() => boot.seat.startsWith("rapporteur") || Boolean(ownBoard.value?.everyone));

export function ownCards(column, standing = true) {
  return cardsOf(shown.value, { group: ownGroup.value, column, standing });
}

export function isOpen() {
  return phase.value === "writing" || phase.value === "plenary";
}
