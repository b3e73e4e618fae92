// Which cards may say the same, by the server: asked for again whenever cards, headings or what was told apart have
// changed, one request at a time. Whoever waits for it goes on without; nothing depends on it.
import { computed, effect, signal } from "@preact/signals";
import { getJson } from "../api.js";
import { link, state } from "../feed.js";
import { clustersOf, columnsOf } from "../select.js";
import { fitting, likenesses } from "./suggested.js";
import { shown } from "./shown.js";

const SETTLED = 1000; // changes within a second are asked about once
const AGAIN = 3000; // where the server has said that it finds more, or did not answer

export const suggestions = signal(null); // {engine, sure, pairs, groupings, more}

let asked = null; // what the last answer was about
let timer = null;
let isAsking = false;

// What suggestions depend on, as the server holds it.
export function basisOf({ cards, clusters, rejections }) {
  const standing = [...cards.values()].filter((card) => card.state === "standing");
  return [...standing.map(({ id, version, column, cluster }) => `${id} ${version} ${column} ${cluster}`), ...clusters.keys(), ...rejections.keys()].join("\n");
}

const basis = computed(() => state.value && basisOf(state.value));

export function followSuggestions(place) {
  const address = `/w/${place.workshop}/suggestions?seat=${encodeURIComponent(place.seat)}`;
  const ask = once(address, () => soon(ask, AGAIN));
  effect(() => {
    if (basis.value !== null && isReachable(link.value) && basis.value !== asked) soon(ask, suggestions.peek() ? SETTLED : 0);
  });
}

const isReachable = (standing) => standing === "up" || standing === "requests";

function soon(act, ms) {
  timer ??= setTimeout(() => {
    timer = null;
    act();
  }, ms);
}

let tag = null;

function once(address, again) {
  return async () => {
    if (isAsking) return again();
    if (!isReachable(link.peek())) return undefined; // once it is back, the effect above asks
    const about = basis.peek();
    isAsking = true;
    try {
      const answer = await getJson(address, tag ? { "If-None-Match": tag } : {});
      if (answer.status === 200) suggestions.value = answer.body;
      const isAll = !suggestions.peek()?.more;
      [asked, tag] = [isAll ? about : null, answer.tag ?? tag];
      if (!isAll || basis.peek() !== about) again();
    } catch (error) {
      console.info("no suggestions for now", error.message);
      if (!error.status || error.status >= 500) again();
      else asked = about; // it was refused, and is asked again when there is something new
    } finally {
      isAsking = false;
    }
  };
}

const NONE = new Map();

// Found anew only where something that it is made of is another: a desk draws itself often.
let made = { of: [], found: NONE };

// Heading or lone card → what it is like, as the desk shows it now, one's own acts on their way included.
export const found = computed(() => {
  const [now, told] = [shown.value, suggestions.value];
  if (!now || !told) return NONE;
  const of = [told, now.rejections, ...columnsOf(now).map(({ id }) => clustersOf(now, id))];
  const isSame = made.of.length === of.length && of.every((each, at) => each === made.of[at]);
  if (!isSame) made = { of, found: likenesses(now, told) };
  return made.found;
});

export const proposed = computed(() => (shown.value && suggestions.value ? fitting(shown.value, suggestions.value.groupings) : []));
