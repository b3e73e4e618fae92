// What conclusions rest on: which headings and lone cards are cited, by which numbers. Pure.
import { clustersOf, columnsOf, conclusionsOf } from "../select.js";

// Per column: what no conclusion cites yet comes first, each entry with the numbers that cite it.
export function materialOf(state) {
  const numbers = citations(state);
  return columnsOf(state).map((column) => {
    const entries = clustersOf(state, column.id).filter((entry) => entry.members.length > 0);
    const cited = entries.map((entry) => ({ ...entry, cited: numbers.get(entry.id) ?? [] }));
    return { column, entries: [...cited.filter((entry) => !entry.cited.length), ...cited.filter((entry) => entry.cited.length)] };
  });
}

function citations(state) {
  const numbers = new Map();
  for (const { conclusions } of conclusionsOf(state)) {
    for (const { clusters, direct, number } of conclusions) {
      if (number === null) continue;
      for (const id of [...clusters, ...direct]) numbers.set(id, [...(numbers.get(id) ?? []), number]);
    }
  }
  return numbers;
}

// The fields of one draft for each chosen entry.
export function draftsByHeading(entries, question) {
  return entries.map((entry) => ({ question, text: entry.title, ...cites([entry]) }));
}

export function oneDraft(entries, question) {
  return { question, text: entries.map((entry) => entry.title).join("; "), ...cites(entries) };
}

function cites(entries) {
  const ids = (lone) => entries.filter((entry) => entry.lone === lone).map((entry) => entry.id);
  return { clusters: ids(false), cards: ids(true) };
}
