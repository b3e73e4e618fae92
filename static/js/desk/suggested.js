// Which headings and cards of a column may say the same, best first, out of the pairs that the server finds. A heading
// is judged with all of its cards; a card that is in none stands for itself. Pure.
import { clustersOf, columnsOf } from "../select.js";

const MOST = 3; // candidates shown of one
const LIKELY = 0.4; // the least score with which one is counted; what is less alike is shown too, after those

// Card id → the heading or lone card it stands in.
export function placesOf(state) {
  const places = new Map();
  for (const column of columnsOf(state)) {
    for (const place of clustersOf(state, column.id)) for (const card of place.members) places.set(card.id, place);
  }
  return places;
}

// What is shown of one, the likest first: {place, score, one, other, words}, where `one` and `other` are the cards
// that are most alike. Two that a person has told apart are not put together by what else stands under a heading.
export function likenesses(state, { pairs, sure }) {
  const places = placesOf(state);
  const found = new Map();
  for (const [one, other, score, words] of pairs) {
    const [here, there] = [places.get(one), places.get(other)];
    if (!here || !there || here.id === there.id || here.column !== there.column) continue;
    add(found, here, there, { one, other, score, words });
    add(found, there, here, { one: other, other: one, score, words });
  }
  for (const { cards: [one, other] } of state.rejections.values()) {
    forget(found, places.get(one), places.get(other));
    forget(found, places.get(other), places.get(one));
  }
  return candidates(found, sure);
}

// Changed in place, for there may be thousands of pairs.
function add(found, here, there, pair) {
  let of = found.get(here.id);
  if (!of) found.set(here.id, (of = { place: here, others: new Map() }));
  const known = of.others.get(there.id);
  if (!known) return void of.others.set(there.id, { place: there, sum: pair.score, best: pair });
  known.sum += pair.score;
  if (pair.score > known.best.score) known.best = pair;
}

function forget(found, here, there) {
  if (here && there) found.get(here.id)?.others.delete(there.id);
}

// Of a card everything, of a heading only other headings: its cards ask for themselves.
function candidates(found, sure) {
  const all = new Map();
  for (const { place, others } of found.values()) {
    const shown = [];
    for (const other of others.values()) if (place.lone || isLikeHeading(other, sure)) shown.push(candidateOf(place, other));
    if (shown.length > 0) all.set(place.id, { place, candidates: shown.sort((a, b) => b.score - a.score).slice(0, MOST) });
  }
  return all;
}

const isLikeHeading = ({ place, best }, sure) => !place.lone && best.score >= sure;

// Half by the cards that are most alike, half by all of both, where an unknown pair counts nothing.
function candidateOf(here, { place, sum, best: { score, one, other, words } }) {
  return { place, score: (score + sum / (here.members.length * place.members.length)) / 2, one, other, words };
}

// Those still to be looked at, the surest first; what was put off comes last, in the order in which it was.
export function queueOf(found, later = []) {
  const waits = ({ place }) => later.findLastIndex((card) => place.members.some(({ id }) => id === card));
  return [...found.values()]
    .map((entry) => ({ entry, turn: waits(entry), score: entry.candidates[0].score }))
    .sort((a, b) => a.turn - b.turn || b.score - a.score)
    .map(({ entry }) => entry);
}

export function likelyCount(found) {
  return [...found.values()].filter(({ candidates: [best] }) => best.score >= LIKELY).length;
}

// The fields of the command that puts both together. Of two headings the one with a name stays, else the larger
// one, else the first.
export function togetherFields(state, place, other) {
  if (place.lone && other.lone) return { cards: [place.id, other.id], cluster: null };
  if (place.lone) return { cards: [place.id], cluster: other.id };
  if (other.lone) return { cards: [other.id], cluster: place.id };
  const [into, from] = stayingFirst(place, other);
  return { cards: [...state.cards.values()].filter(({ cluster }) => cluster === from.id).map(({ id }) => id), cluster: into.id };
}

// Where both have a name of their own, one of them is lost by it: {stays, goes}, else null.
export function namesOf(place, other) {
  if (place.lone || other.lone || !place.heading || !other.heading || place.heading === other.heading) return null;
  const [into, from] = stayingFirst(place, other);
  return { stays: into.heading, goes: from.heading };
}

function stayingFirst(place, other) {
  const isNamed = Boolean(place.heading);
  const stays = isNamed === Boolean(other.heading) ? place.members.length >= other.members.length : isNamed;
  return stays ? [place, other] : [other, place];
}

// None of those shown says the same: told of the cards that were most alike, as far as they stand there by now. One pair
// tells two headings apart.
export function apartFields(place, shown) {
  return { card: memberOf(place, shown[0].one), others: shown.map(({ place: there, other }) => memberOf(there, other)) };
}

function memberOf({ members }, id) {
  return members.some((card) => card.id === id) ? id : members[0].id;
}

// The groupings as several commands take them, each of `most` cards at most; of one that is greater, the first of it.
export function inCommands(groupings, most) {
  const all = [];
  let room = 0;
  for (const { cluster, cards } of groupings) {
    const fit = cards.slice(0, most);
    if (fit.length > room) {
      all.push([]);
      room = most;
    }
    all.at(-1).push({ cluster, cards: fit });
    room -= fit.length;
  }
  return all;
}

// The proposed groupings that still fit: of cards that stand and are in no heading, into headings that are there.
export function fitting(state, groupings) {
  const isFree = (column) => (id) => isLone(state.cards.get(id), column);
  return groupings
    .map((each) => ({ ...each, cards: each.cards.filter(isFree(each.column)) }))
    .filter(({ cluster, cards }) => cards.length >= leastOf(cluster) && (!cluster || state.clusters.has(cluster)));
}

// Which cards stay unticked in what is proposed now: those that were so in the same grouping, which is known by its
// heading, or else by another of its cards.
export function stillOff(groupings, former) {
  const off = new Set();
  if (!former) return off;
  for (const now of groupings) {
    for (const { id } of now.cards) {
      const before = former.off.has(id) && former.groupings.find(({ cards }) => cards.some((card) => card.id === id));
      if (before && isSameGrouping(before, now, id)) off.add(id);
    }
  }
  return off;
}

function isSameGrouping(one, other, but) {
  if (one.cluster !== other.cluster || one.column !== other.column) return false;
  return one.cluster !== null || one.cards.some(({ id }) => id !== but && other.cards.some((card) => card.id === id));
}

export const leastOf = (cluster) => (cluster ? 1 : 2);

export function isLone(card, column) {
  return card?.state === "standing" && !card.cluster && card.column === column;
}
