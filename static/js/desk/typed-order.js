// Which of the cards that staff typed are listed, and which of those withdrawn is had back first. Pure.

// A row whose text is being worded anew stays where it was, also when its card is withdrawn meanwhile: its field does
// not go away under the hands, and what became of the card is said when it is saved.
export function withEdited(cards, edited, former) {
  const at = former.findIndex(({ id }) => id === edited);
  if (at < 0 || cards.some(({ id }) => id === edited)) return cards;
  return [...cards.slice(0, at), former[at], ...cards.slice(at)];
}

// The one that this page has withdrawn last; else the last of its column.
export function lastWithdrawn(cards, commands) {
  const own = commands.findLast(({ name, status, fields }) =>
    name === "withdraw_card" && status !== "refused" && cards.some(({ id }) => id === fields.card));
  return cards.find(({ id }) => id === own?.fields.card) ?? cards.at(-1) ?? null;
}
