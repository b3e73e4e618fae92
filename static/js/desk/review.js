// The review of suggestions: one card or heading after another with what it may say the same as. What is shown stays
// as it is until the person acts, whatever others do meanwhile; nothing is put together but by that act.
import { signal } from "@preact/signals";
import { clusterOf, clustersOf } from "../select.js";
import { say } from "../words.js";
import { gatherCards, newest, rejectSuggestions } from "./commands.js";
import { announce } from "./results.js";
import { shown } from "./shown.js";
import { apartFields, isLone, likelyCount, namesOf, placesOf, queueOf, togetherFields } from "./suggested.js";
import { found, isReviewing } from "./suggestions.js";
import { lastStep, undoLast } from "./undo.js";

// null, or {item, trail, later, others}: what is shown, what was shown before it with the command it led to, what was
// put off, and while one of the others of the column is being looked for, those. An item is {card, place, candidates}:
// its card finds it again in whatever heading it stands by then.
export const review = signal(null);

export function openReview() {
  isReviewing.value = true;
  if (!review.value) review.value = { item: nextItem([]), trail: [], later: [] };
}

export function closeReview() {
  review.value = null;
  isReviewing.value = false;
}

// Where nothing was left and something has come since.
export function lookAgain() {
  const { trail, later } = review.value;
  review.value = { item: nextItem(later), trail, later };
}

export const isWaiting = () => found.value.size > 0;
export const waitingCount = () => likelyCount(found.value);

function nextItem(later, but = null) {
  const queue = queueOf(found.value, later);
  const next = queue.find(({ place }) => place.id !== but) ?? queue[0];
  return next ? itemOf(next) : null;
}

const itemOf = ({ place, candidates }) => ({ card: place.members[0].id, place, candidates });

// What the card is like now; without candidates where it is like nothing any more.
function itemWith(card) {
  const place = placesOf(shown.value).get(card);
  return place ? (itemOf(found.value.get(place.id) ?? { place, candidates: [] })) : nextItem([]);
}

function goOn(act, later = review.value.later, but = null) {
  const { item, trail } = review.value;
  review.value = { item: nextItem(later, but), trail: [...trail, { card: item.card, act }], later };
}

// Only what is in sight is meant: while the whole column is, its candidates are not.
export function accept(at) {
  const { item, others } = review.value;
  const candidate = !others && item?.candidates[at];
  if (candidate) join(candidate.place);
}

// With any heading or card of the column, also where it was not among those shown.
export function join(place) {
  const { item } = review.value;
  if (isGone(item.place) || isGone(place)) return;
  const [one, other] = [current(item.place), current(place)];
  const { cards, cluster } = togetherFields(shown.value, one, other);
  gatherCards(cards, cluster);
  goOn(newest());
  const names = namesOf(one, other);
  if (names) return announce(say("suggestions.joined", names));
  announce(say(cluster ? "suggestions.added" : "suggestions.gathered"));
}

// Its column as it is now: headings, then cards in none. Pressed again, its candidates are back.
export function lookForAnother() {
  const { item, others } = review.value;
  if (others) return lookForNone();
  if (!item || isGone(item.place)) return;
  review.value = { ...review.value, others: clustersOf(shown.value, item.place.column).filter(({ id }) => id !== item.place.id) };
}

export function lookForNone() {
  review.value = { ...review.value, others: null };
}

// What else it is like, less than those, comes last.
export function refuse() {
  const { item, later, others: isOutOfSight } = review.value;
  if (isOutOfSight) return;
  const standing = item?.candidates.filter(({ place }) => !isGone(place)) ?? [];
  if (standing.length === 0 || isGone(item.place)) return skip();
  const { card, others } = apartFields(current(item.place), standing.map((each) => ({ ...each, place: current(each.place) })));
  rejectSuggestions(card, others);
  goOn(newest(), putOff(later, item.card));
  announce(say("suggestions.refused"));
}

export function skip() {
  const { item, later } = review.value;
  if (item) goOn(null, putOff(later, item.card), item.place.id);
}

const putOff = (later, card) => [...later.filter((each) => each !== card), card];

export function back() {
  const { trail, later } = review.value;
  if (trail.length === 0) return;
  review.value = { item: itemWith(trail.at(-1).card), trail: trail.slice(0, -1), later };
}

// Also back to what it was about, where the step was one of this review.
export function undoHere() {
  const step = lastStep();
  if (!step) return;
  undoLast();
  const { trail, later } = review.value;
  const at = trail.findLastIndex(({ act }) => act === step.id);
  if (at >= 0) review.value = { item: itemWith(trail[at].card), trail: trail.slice(0, at), later };
}

// As it is by now: a heading may have got another name or further cards.
export function current(place) {
  if (!place.lone) return clusterOf(shown.value, place.id) ?? place;
  const card = shown.value.cards.get(place.id);
  return card ? { ...place, title: card.text, members: [card] } : place;
}

// A card that was withdrawn or gathered elsewhere meanwhile, or a heading that is no more.
export function isGone({ id, column, lone }) {
  const { cards, clusters } = shown.value;
  return lone ? !isLone(cards.get(id), column) : clusters.get(id)?.column !== column;
}
