// The conclusions that the room goes through one by one: those that everyone sees, in their order. Pure.
import { conclusionsOf } from "./select.js";

const HIDDEN = new Set(["draft", "withdrawn"]);

export const isSeen = ({ state }) => !HIDDEN.has(state);

// Each with its number and its question.
export function seenConclusions(state) {
  return conclusionsOf(state).flatMap(({ question, conclusions }) => conclusions.filter(isSeen).map((row) => ({ ...row, question })));
}

// The one that the stage shows; null where it shows none, or where that one went out of sight.
export function shownConclusion(state, { slide, conclusion }) {
  return slide === "conclusion" ? seenConclusions(state).find(({ id }) => id === conclusion) ?? null : null;
}

// Where the room begins, or goes on: the first one that it has not settled yet, else the first.
const SETTLED = new Set(["agreed", "agreed_with_changes", "with_reservation", "pending"]);

export function firstToWord(state) {
  const seen = seenConclusions(state);
  return seen.find((row) => !SETTLED.has(row.state)) ?? seen[0] ?? null;
}

// The id of the one before or after; null at the ends. From one that is out of sight the first or last is next.
export function conclusionAfter(state, id, step) {
  const ids = seenConclusions(state).map((row) => row.id);
  const at = ids.indexOf(id);
  if (at < 0) return (step > 0 ? ids[0] : ids.at(-1)) ?? null;
  return ids[at + step] ?? null;
}
