// A browser that was killed may bring back a text whose card was posted: drafts reach its disk some seconds late, and
// the outbox at once. Pure.

// By an earlier page of this browser, and the card still stands.
export function wasPosted(commands, cards, text, opened) {
  const standing = new Set(cards.filter((card) => card.text === text.trim()).map((card) => card.id));
  return commands.some(({ name, id, order }) => name === "post_card" && order < opened && standing.has(id));
}
