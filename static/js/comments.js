// What is said of a frozen version in its review: by this device, as its outbox knows it, and to staff, by all. Pure.
import { versionsOf } from "./snapshots.js";

export const MOST_NAME = 200; // characters of a delegation's name, as the server takes them

// The version that delegations may comment on now; null where none is in review.
export const inReview = (state) => versionsOf(state).find(({ review }) => review === "open") ?? null;

// The versions of which staff are told how their review stands: the last one, and before it an earlier one that is
// still in review; and what can be done about each. A review is opened of the last version only, and ends the other.
export function reviewsOf(state) {
  const [latest] = versionsOf(state);
  const open = inReview(state);
  if (!latest) return [];
  return [...(open && open !== latest ? [{ snapshot: open, ways: ["paper", "closing"] }] : []), { snapshot: latest, ways: waysOf(latest) }];
}

const waysOf = ({ review }) => review === "open" ? ["paper", "opening", "closing"] : ["opening"];

// In the order in which they came, so that a new one stands below what is being read.
export function commentsOf(state) {
  return sorted(state.comments).all;
}

// {conclusion id or null: its comments}; null: of the whole.
export function byConclusion(state) {
  return sorted(state.comments).of;
}

const known = new WeakMap(); // every conclusion on a page asks for the same

function sorted(comments) {
  if (!known.has(comments)) {
    const all = [...comments.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    known.set(comments, { all, of: grouped(all) });
  }
  return known.get(comments);
}

function grouped(comments) {
  const found = new Map();
  for (const comment of comments) {
    if (!found.has(comment.conclusion)) found.set(comment.conclusion, []);
    found.get(comment.conclusion).push(comment);
  }
  return found;
}

export const unread = (comments) => comments.filter(({ state }) => state === "new");

// What this device has sent or still has to, the last first: {id, snapshot, conclusion, text, delegation, fate, command}.
export function sentComments(commands) {
  return commands
    .filter(({ name }) => name === "post_comment")
    .map((command) => ({ id: command.id, ...command.fields, fate: command.status, command }))
    .reverse();
}

// Where a text that is begun is kept: by conclusion, so that it goes along when another version is reviewed.
const FIELD = "comment/";
const WHOLE = "whole";
export const draftField = (conclusion) => `${FIELD}${conclusion ?? WHOLE}`;

// Begun texts but those on these conclusions (null: on the whole), which have a field: [{field, text}].
export function draftsBut(conclusions, kept) {
  const fields = new Set(conclusions.map(draftField));
  return kept.filter(([field]) => field.startsWith(FIELD) && !fields.has(field)).map(([field, text]) => ({ field, text }));
}
