// Chosen headings in the order that the room gave them. Pure.

// {id: rank} of what was revealed; of one column ranked twice, what was revealed last holds.
function ranksOf(state) {
  const revealed = [...state.rankings.values()].filter(({ result }) => result).sort((one, other) => one.opened_at - other.opened_at);
  const ofColumn = new Map(revealed.map((ranking) => [ranking.column, ranking]));
  return new Map([...ofColumn.values()].flatMap(({ result }) => result.options.map(({ id, rank }) => [id, rank])));
}

// A heading that was made since has the best rank of its cards.
function rankOf(ranks, { id, members }) {
  return Math.min(...[id, ...members.map((card) => card.id)].map((each) => ranks.get(each) ?? Infinity));
}

// Column by column as they stand, in each by its ranking; what has no rank stays behind, and equals as they are.
// Null where this says nothing: fewer than two of one column have a rank.
export function byRanking(state, entries) {
  const ranks = ranksOf(state);
  const columns = [...new Set(entries.map(({ column }) => column))];
  const ranked = columns.map((column) => entries.filter((entry) => entry.column === column).map((entry) => ({ entry, rank: rankOf(ranks, entry) })));
  if (!ranked.some((of) => of.filter(({ rank }) => rank < Infinity).length > 1)) return null;
  return ranked.flatMap((of) => of.sort((one, other) => (one.rank === other.rank ? 0 : one.rank - other.rank)).map(({ entry }) => entry));
}
