// What the workshop set out to do, and which conclusions say that they serve it. Pure.

export function objectivesOf(state) {
  return [...state.objectives.values()].sort((one, other) => one.position - other.position);
}

export function servedBy(state, { objectives = [] }) {
  return objectivesOf(state).filter(({ id }) => objectives.includes(id));
}

// Those that no conclusion serves which the room can see, each with whether a draft does.
export function unserved(state, standing) {
  const of = (rows) => new Set(rows.flatMap(({ objectives = [] }) => objectives));
  const [shown, all] = [of(standing.filter((row) => row.state !== "draft")), of(standing)];
  return objectivesOf(state)
    .filter(({ id }) => !shown.has(id))
    .map((objective) => ({ objective, level: all.has(objective.id) ? "drafted" : "none" }));
}
