// Which conclusions stand under their questions: a withdrawn one leaves them, but not from under the hands of whoever
// words it there. Pure.
export const listed = (rows, before, writing) =>
  new Set(rows.filter(({ id, state }) => state !== "withdrawn" || (id === writing && before.has(id))).map(({ id }) => id));
