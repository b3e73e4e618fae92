// What is made of a ranking: the one at hand, dots given so far, lines of a result. Pure.

// The one that was opened last: the others are history.
export function latestRanking(state) {
  const later = (last, each) => (last && last.opened_at >= each.opened_at ? last : each);
  return [...state.rankings.values()].reduce(later, null);
}

export const given = (choices) => Object.values(choices).reduce((sum, dots) => sum + dots, 0);

// One dot more or less for an option; never below none, never beyond what there is.
export function withDot(choices, option, by, most) {
  const next = { ...choices, [option]: (choices[option] ?? 0) + by };
  if (next[option] < 0 || given(next) > most) return choices;
  if (next[option] === 0) delete next[option];
  return next;
}

// The lines of a result with the words of their options; `tied` with a line of the same rank.
export function linesOf(ranking, part = ranking.result) {
  const options = new Map(ranking.options.map((option) => [option.id, option]));
  const ranks = part.options.map(({ rank }) => rank);
  return part.options.map((line) => ({
    ...options.get(line.id), ...line, tied: ranks.filter((rank) => rank === line.rank).length > 1,
  }));
}

export function slipsOf(state, ranking) {
  const of = [...state.slips.values()].filter((slip) => slip.ranking === ranking.id);
  return of.sort((a, b) => a.number - b.number || Number(b.void) - Number(a.void));
}

// One label a line, as typed or pasted; empty lines are none.
export function labelsOf(members, observers = "") {
  const lines = (text, kind) => text.split("\n").map((line) => line.trim()).filter(Boolean).map((label) => ({ label, kind }));
  return [...lines(members, "member"), ...lines(observers, "observer")];
}

// What this device has sent last of this ballot, whatever became of it.
export function castOf(list, { ranking, code = null }) {
  const own = ({ name, fields }) => name === "cast_ballot" && fields.ranking === ranking && (fields.code ?? null) === code;
  return list.findLast(own) ?? null;
}
