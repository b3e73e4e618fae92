// Which of the own cards says nearly the same as an earlier one. Found when the cards change, in idle time and in
// small pieces, never while something is drawn or a key is waited for; each pair of texts is compared once.
import { effect, signal } from "@preact/signals";
import { isNearlySame, traitsOf } from "./same.js";
import { ownCards, shown } from "./shown.js";

const LEAST = 4; // milliseconds that must be left for one more text

// The id of a card → {id, code} of the earlier one that it repeats.
export const repeats = signal(new Map());

const traits = new Map();
const alike = new Map();
let waiting = false;

const whenIdle = window.requestIdleCallback
  ? (act) => requestIdleCallback(act)
  : (act) => setTimeout(() => act({ timeRemaining: () => 2 * LEAST }), 200);

effect(() => {
  if (shown.value) lookAgain();
});

function lookAgain() {
  if (!waiting) whenIdle(look);
  waiting = true;
}

function look(deadline) {
  waiting = false;
  const begin = performance.now();
  const cards = shown.value ? byAge(ownCards()) : [];
  for (const { text } of cards) {
    if (traits.has(text)) continue;
    if (performance.now() - begin > LEAST && deadline.timeRemaining() < LEAST) return lookAgain();
    compare(text);
  }
  forgetOthers(new Set(cards.map((card) => card.text)));
  return tell(repeatsOf(cards));
}

function compare(text) {
  const own = traitsOf(text);
  alike.set(text, new Set([text]));
  for (const [other, others] of traits) {
    if (!isNearlySame(own, others)) continue;
    alike.get(text).add(other);
    alike.get(other).add(text);
  }
  traits.set(text, own);
}

function forgetOthers(texts) {
  for (const text of [...traits.keys()].filter((one) => !texts.has(one))) {
    traits.delete(text);
    alike.delete(text);
  }
}

// Codes count up as cards are written; a card that has none yet is the newest.
function byAge(cards) {
  const ageOf = (card) => Number(/\d+$/.exec(card.code)?.[0] ?? Infinity);
  return cards.map((card) => [ageOf(card), card]).sort(([one], [other]) => (one === other ? 0 : one - other)).map(([, card]) => card);
}

// A card without a code cannot be named yet, so nothing is said to repeat it.
function repeatsOf(cards) {
  const found = new Map();
  const named = new Map();
  for (const card of cards) {
    const earlier = [...alike.get(card.text)].map((text) => named.get(text)).find(Boolean);
    if (earlier) found.set(card.id, { id: earlier.id, code: earlier.code });
    if (card.code && !named.has(card.text)) named.set(card.text, card);
  }
  return found;
}

function tell(found) {
  const before = repeats.value;
  const isKnown = found.size === before.size && [...found].every(([id, earlier]) => before.get(id)?.id === earlier.id);
  if (!isKnown) repeats.value = found;
}
