// What became of a group's cards: each once, with its heading and the conclusions that rest on it, as the room may see
// them. So a group and staff who print its sheet read the same. Pure.
import { cameOf } from "./coverage.js";
import { cardsOf, clusterOf, columnsOf, groupsOf, onlySession, onlyWorkshop } from "./select.js";

const HIDDEN = ["draft", "withdrawn"];

// Nothing is known to have become of a card before all may read it together.
export const isKnown = (state) => ["plenary", "closed"].includes(onlySession(state)?.phase);

// Per column `{column, fates: [{card, kind, heading, came, as}]}`. `kind`: taken, open, held, withdrawn or same,
// of which the last has the card in whose place it counts as `as`, and that one's heading and conclusions;
// without its code where that would name another group.
export function fatesOf(state, group) {
  const shown = publicOf(state);
  const came = cameOf(shown);
  return columnsOf(state).map((column) => ({ column, fates: cardsIn(shown, group, column.id).map((card) => fateOf(shown, came, card)) }));
}

function cardsIn(state, group, column) {
  const own = { group, column };
  return [...cardsOf(state, own), ...cardsOf(state, { ...own, standing: false })];
}

// What a group's page holds of headings and conclusions; what is held back stands under no heading there.
function publicOf(state) {
  const session = onlySession(state);
  const open = session.texts_open && session.headings_shown;
  const clusters = new Map([...state.clusters].filter(([, row]) => open && !row.held));
  const cards = new Map([...state.cards].map(([id, card]) => [id, card.held || !clusters.has(card.cluster) ? { ...card, cluster: null } : card]));
  const conclusions = new Map([...state.conclusions].filter(([, row]) => !HIDDEN.includes(row.state)));
  return { ...state, clusters, cards, conclusions };
}

function fateOf(state, came, card) {
  if (card.state !== "standing") return goneOf(state, came, card);
  if (card.held) return { card, kind: "held", heading: null, came: [], as: null };
  const found = came.get(card.id) ?? [];
  return { card, kind: found.length > 0 ? "taken" : "open", heading: headingOf(state, card), came: found, as: null };
}

function goneOf(state, came, card) {
  const as = standsFor(state, card);
  if (!card.same_as || !as) return { card, kind: card.same_as ? "same" : "withdrawn", heading: null, came: [], as: null };
  const { heading, came: found } = fateOf(state, came, as);
  return { card, kind: "same", heading, came: found, as: isNamed(state, as, card) ? as : { ...as, code: null } };
}

// A code tells the group. A sheet is a paper as well, so both what the room and what documents name counts.
function isNamed(state, as, card) {
  const { attribution_room: room, attribution_documents: documents } = onlyWorkshop(state);
  return as.group === card.group || (room !== "none" && documents !== "none");
}

// What its group does not see of another's cards, staff do not tell it on paper.
const isKnownTo = (group, { group: other, state, held }) => other === group || (state === "standing" && !held);

// The card for which this one was withdrawn, or that one's, which may have been withdrawn too.
function standsFor(state, card) {
  const seen = new Set();
  let at = card;
  while (at && at.state !== "standing" && isKnownTo(card.group, at) && !seen.has(at.id)) {
    seen.add(at.id);
    at = state.cards.get(at.same_as);
  }
  return at?.state === "standing" && isKnownTo(card.group, at) ? at : null;
}

function headingOf(state, card) {
  return card.cluster === null ? null : clusterOf(state, card.cluster)?.title ?? null;
}

// Each card is counted under one of these.
export function sumOf(columns) {
  const kinds = columns.flatMap(({ fates }) => fates.map(({ kind }) => kind));
  const of = (...wanted) => kinds.filter((kind) => wanted.includes(kind)).length;
  return { all: kinds.length, taken: of("taken"), open: of("open"), gone: of("withdrawn", "same"), held: of("held") };
}

// The groups of which there is something to tell, or that are waited for.
export function groupsWithFates(state) {
  const wrote = new Set([...state.cards.values()].map(({ group }) => group));
  return groupsOf(state).filter(({ id, aside, merged_into }) => wrote.has(id) || (!aside && !merged_into));
}

const SIZES = [11, 10, 9, 8, 7, 6]; // points
const PAGE = { height: 240, card: 80, side: 42, gap: 1.9 }; // millimetres of an A4 sheet: all rows, what their texts take, and between them
const POINT = 0.353;
const END = "x".repeat(42); // as long as what is said of a conclusion, or of there being none

// The largest size of letters at which all rows should stand on one sheet, estimated by their lengths.
export function printSize(columns) {
  return SIZES.find((size) => heightAt(columns, size) <= PAGE.height) ?? SIZES.at(-1);
}

function heightAt(columns, size) {
  const lines = (text, width) => Math.max(1, Math.ceil((text ?? "").length / (width / (size * POINT * 0.54))));
  const rows = columns.flatMap(({ fates }) => fates);
  const ends = ({ kind, came }) => (Math.max(1, came.length) + (kind === "same" ? 1 : 0)) * lines(END, PAGE.side);
  const of = (row) => Math.max(lines(row.card.text, PAGE.card), lines(row.heading, PAGE.side), ends(row));
  const text = rows.reduce((sum, row) => sum + of(row), 0) + 2.5 * columns.length;
  return text * size * POINT * 1.25 + rows.length * PAGE.gap;
}
