// Which cards may say the same, by the server: asked for again whenever cards, headings or what was told apart have
// changed. Whoever waits for it goes on without; nothing depends on it.
import { computed, signal } from "@preact/signals";
import { isReached, state } from "../feed.js";
import { clustersOf, columnsOf } from "../select.js";
import { askFor, suggestionsOf } from "../suggestions.js";
import { fitting, likenesses } from "./suggested.js";
import { shown } from "./shown.js";
import { unhurried } from "./unhurried.js";

export const suggestions = signal(null); // {engine, sure, pairs, groupings, more}

// What suggestions depend on, as the server holds it.
export function basisOf({ cards, clusters, rejections }) {
  const standing = [...cards.values()].filter((card) => card.state === "standing");
  return [...standing.map(({ id, version, column, cluster }) => `${id} ${version} ${column} ${cluster}`), ...clusters.keys(), ...rejections.keys()].join("\n");
}

export function followSuggestions(place) {
  askFor(() => state.value && basisOf(state.value), { address: suggestionsOf(place), isUp: isReached, last: suggestions });
}

const NONE = new Map();

const REST = 1_000; // between two counts of them, while nobody looks at more than their number

export const isReviewing = signal(false);

const turn = signal(0);
const foundOf = unhurried(REST, {
  now: () => performance.now(),
  again: (ms, ready) => setTimeout(() => { ready(); turn.value += 1; }, ms),
});

// Heading or lone card → what it is like, as the desk shows it now, one's own acts on their way included.
export const found = computed(() => {
  const [now, told] = [shown.value, suggestions.value, turn.value]; // at each turn anew
  if (!now || !told) return NONE;
  const of = [told, now.rejections, ...columnsOf(now).map(({ id }) => clustersOf(now, id))];
  return foundOf(of, () => likenesses(now, told), isReviewing.value);
});

export const proposed = computed(() => (shown.value && suggestions.value ? fitting(shown.value, suggestions.value.groupings) : []));
