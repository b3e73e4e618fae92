// What conclusions rest on: which headings and lone cards are cited, by which numbers. Pure.
import { cameOf } from "../coverage.js";
import { clusterOf, clustersOf, columnsOf } from "../select.js";

// Per column: what no conclusion cites yet comes first. An entry that is `reached` has the numbers that cite it as `cited`,
// none as long as these are drafts.
export function materialOf(state) {
  const came = cameOf(state);
  return columnsOf(state).map((column) => {
    const entries = clustersOf(state, column.id).filter((entry) => entry.members.length > 0);
    const cited = entries.map((entry) => ({ ...entry, ...citedOf(entry, came) }));
    return { column, entries: [...cited.filter((entry) => !entry.reached), ...cited.filter((entry) => entry.reached)] };
  });
}

// `came`: each card with the conclusions that rest on it. A heading is reached when all its cards are.
function citedOf({ members }, came) {
  const cards = members.map((card) => ({ card, came: came.get(card.id) ?? [] }));
  const numbers = new Set(cards.flatMap((each) => each.came.map(({ conclusion }) => conclusion.number)));
  const reached = cards.every((each) => each.came.length > 0);
  return { came: cards, reached, cited: reached ? [...numbers].filter(Boolean).sort((a, b) => a - b) : [] };
}

// The fields of one draft for each chosen entry.
export function draftsByHeading(entries, question) {
  return entries.map((entry) => ({ question, text: entry.title, ...asCited([entry]) }));
}

export function oneDraft(entries, question) {
  return { question, text: entries.map((entry) => entry.title).join("; "), ...asCited(entries) };
}

// The headings and single cards that a conclusion cites, as far as they are there.
export function sourcesOf(state, { clusters, direct }) {
  const headings = clusters.filter((id) => state.clusters.has(id)).map((id) => ({ id, lone: false, title: clusterOf(state, id).title }));
  const cards = direct.map((id) => state.cards.get(id)).filter(Boolean);
  return [...headings, ...cards.map(({ id, code, text }) => ({ id, lone: true, title: `${code} ${text}` }))];
}

// Which of these headings and cards it does not cite yet; null where there are none.
export function notCited(state, { clusters, direct }, ids) {
  const more = [...ids].filter((id) => !clusters.includes(id) && !direct.includes(id));
  const entries = more.filter((id) => state.clusters.has(id) || state.cards.has(id)).map((id) => ({ id, lone: state.cards.has(id) }));
  return entries.length > 0 ? asCited(entries) : null;
}

// Headings and lone cards, each in its kind.
export function asCited(entries) {
  const ids = (lone) => entries.filter((entry) => entry.lone === lone).map((entry) => entry.id);
  return { clusters: ids(false), cards: ids(true) };
}
