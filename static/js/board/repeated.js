// Which card repeats an earlier one, out of what the engine found. What it found holds for the texts that it was asked
// about: a card that was changed, moved to another column or withdrawn since is not spoken of. Pure.

// All that the engine's answer rests on; null where there is nothing to compare.
export function keyOfCards(cards) {
  return cards.length > 1 ? cards.map(lineOf).sort().join("\n") : null;
}

// The id of a card → {id, code, words} of the earlier one that it repeats most clearly, with the words of both: none
// where it is the meaning that is the same. The cards are those that are shown; the pairs come best first.
export function repeatsIn(found, cards) {
  const repeats = new Map();
  if (!found) return repeats;
  const asked = new Set(found.key.split("\n"));
  const known = new Map(cards.filter((card) => card.code && asked.has(lineOf(card))).map((card) => [card.id, card]));
  for (const [one, other, score, words] of found.pairs) {
    const pair = [known.get(one), known.get(other)];
    if (score < found.sure || !pair.every(Boolean)) continue;
    const [earlier, later] = pair.sort((a, b) => numberOf(a) - numberOf(b));
    if (!repeats.has(later.id)) repeats.set(later.id, { id: earlier.id, code: earlier.code, words });
  }
  return repeats;
}

function lineOf({ id, version, column }) {
  return `${id} ${version} ${column}`;
}

// Codes count up as cards are written.
function numberOf({ code }) {
  return Number(/\d+$/.exec(code)[0]);
}
