// What the cards of a conclusion are by now that were worded anew, came or went since it cited them. Pure.
// Their former texts are not told: what a writer has taken back is nobody's to read.
export function sinceCited(state, { changed = [], cards }) {
  return changed
    .map((id) => state.cards.get(id))
    .filter(Boolean)
    .map((card) => ({ card, gone: !cards.includes(card.id) }));
}
