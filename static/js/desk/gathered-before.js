// What an act of gathering changes, or of ordering headings, as it was before: kept beside the command, and shown again when it is undone. Pure.
import { headingsOf } from "./further-ids.js";

const OF_CARDS = ["gather_cards", "release_cards"];
const ORDER = "order_by_ranking";
const WHOLE = "apply_groupings";
const APART = "reject_suggestions";
const OF_HEADINGS = { name_heading: ["heading", "version"], move_cluster: ["position"] };

export function isOfGathering(name) {
  return OF_CARDS.includes(name) || [ORDER, WHOLE, APART].includes(name) || name in OF_HEADINGS;
}

// {cards: {id: fields}, clusters: {id: fields}}; headings that lose cards are kept whole, for they may dissolve.
export function beforeOf(state, name, fields) {
  if (OF_CARDS.includes(name)) return ofCards(state, fields.cards);
  if (name === WHOLE) return ofCards(state, fields.groupings.flatMap(({ cards }) => cards));
  if (name === APART) return { cards: {}, clusters: {}, apart: apartFrom(state, fields) };
  if (name === ORDER) return ofOrder(state, fields.ranking);
  const row = state.clusters.get(fields.cluster);
  return row ? { cards: {}, clusters: { [row.id]: picked(row, OF_HEADINGS[name]) } } : null;
}

function ofCards(state, ids) {
  const cards = ids.map((id) => state.cards.get(id)).filter(Boolean);
  const left = [...new Set(cards.map((card) => card.cluster))].map((id) => state.clusters.get(id)).filter(Boolean);
  return {
    cards: Object.fromEntries(cards.map((card) => [card.id, picked(card, ["cluster", "objected"])])),
    clusters: Object.fromEntries(left.map(({ pending, ...row }) => [row.id, row])),
  };
}

// Those of the others that were told apart from the card before.
function apartFrom(state, { card, others }) {
  const pairs = [...state.rejections.values()].map(({ cards }) => cards).filter((cards) => cards.includes(card));
  return others.filter((other) => pairs.some((cards) => cards.includes(other)));
}

function ofOrder(state, id) {
  const headings = (state.rankings.get(id)?.options ?? []).map((option) => state.clusters.get(option.id)).filter(Boolean);
  return { cards: {}, clusters: Object.fromEntries(headings.map((row) => [row.id, picked(row, ["position"])])) };
}

// The same, once the command is undone; null where somebody has changed one of the things since.
export function takenBack(state, { id, name, fields, before }) {
  if (!before || !isOfGathering(name)) return null;
  const targets = targetsOf({ id, name, fields });
  const isElsewhere = (card) => (state.cards.get(card)?.cluster ?? null) !== (targets.get(card) ?? null);
  const isReworded = name === "name_heading" && state.clusters.get(fields.cluster)?.version !== id;
  return isReworded || Object.keys(before.cards).some(isElsewhere) ? null : before;
}

// Where its cards are now, as far as it put them anywhere.
function targetsOf({ id, name, fields }) {
  if (name === "gather_cards") return new Map(fields.cards.map((card) => [card, fields.cluster ?? id]));
  if (name !== WHOLE) return new Map();
  return new Map(headingsOf({ id, fields }).flatMap(({ cards, cluster }) => cards.map((card) => [card, cluster])));
}

function picked(row, names) {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}
