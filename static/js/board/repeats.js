// Which of the own cards say nearly the same as an earlier one, as the server's engine finds it: by meaning too, and
// never on this page's own thread. Without the link nothing is asked; what was found stays said of what is unchanged.
import { computed, signal } from "@preact/signals";
import { boot } from "../boot.js";
import { isReached, state } from "../feed.js";
import { cardsOf } from "../select.js";
import { askFor, suggestionsOf } from "../suggestions.js";
import { keyOfCards, repeatsIn } from "./repeated.js";
import { isOpen, mayWrite, ownCards, ownGroup, shown } from "./shown.js";

const found = signal(null); // what the engine answered last
let before = new Map();

// The id of a card → {id, code, words} of the earlier one that it repeats.
export const repeats = computed(() => (before = kept(repeatsIn(found.value, shown.value ? ownCards() : []))));

export function lookForRepeats() {
  askFor(ownKey, { address: suggestionsOf(boot), isUp: isReached, last: found });
}

// By what the server holds: what it has not received it cannot compare.
function ownKey() {
  return isOpen() && mayWrite.value ? keyOfCards(cardsOf(state.value, { group: ownGroup.value })) : null;
}

// The same as it was, where nothing is found anew: so no card is drawn again.
function kept(now) {
  const isKnown = now.size === before.size && [...now].every(([id, { code, words }]) => {
    const known = before.get(id);
    return known?.code === code && String(known.words) === String(words);
  });
  return isKnown ? before : now;
}
