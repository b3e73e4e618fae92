// What the cards of a conclusion are by now that were worded anew, came or went since it cited them. Pure.
// Their former texts are not told: what a writer has taken back is nobody's to read.
export function sinceCited(state, { changed = [], cards }) {
  return changed
    .map((id) => state.cards.get(id))
    .filter(Boolean)
    .map((card) => ({ card, gone: !cards.includes(card.id) }));
}

// As it is shown: each with its version, those that are gone with none.
export function seenOf(found) {
  return Object.fromEntries(found.map(({ card, gone }) => [card.id, gone ? "" : card.version]));
}

// What is left to look at once these were seen.
export function unseen(state, { changed, cards }, seen) {
  return changed.filter((id) => seen[id] !== (cards.includes(id) ? state.cards.get(id)?.version : ""));
}
