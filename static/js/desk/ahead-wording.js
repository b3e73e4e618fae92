// Who has the pen and what of a wording is marked, shown before the server answers. Pure.

const WORDED = ["draft", "proposed"];
const HIDDEN = ["draft", "withdrawn"];
const UNMARKED = { was: "", was_version: "" };

// As the server marks the wording, and marks it no longer.
export function settle(state, command, { conclusion, state: wanted }) {
  const isMarked = WORDED.includes(wanted) && !HIDDEN.includes(state.conclusions.get(conclusion)?.state);
  change(state.conclusions, conclusion, { state: wanted, ...(isMarked ? {} : UNMARKED), pending: true });
}

export function takePen(state, { order }, { conclusion, page }) {
  const row = state.conclusions.get(conclusion) ?? {};
  change(state.conclusions, conclusion, { pen: row.pen?.page === page ? row.pen : { page, since: order }, ...marksOf(row) });
}

export function edit(state, { id }, { conclusion, text }) {
  const row = state.conclusions.get(conclusion) ?? {};
  change(state.conclusions, conclusion, { ...(row.pen?.page ? marksOf(row) : {}), text, version: id, pending: true });
}

// Where the room sees it, what changes is marked from here on.
function marksOf({ state, text, version, was_version }) {
  return HIDDEN.includes(state) || was_version ? {} : { was: text, was_version: version };
}

export function layPen(state, command, { conclusion, page }) {
  if (state.conclusions.get(conclusion)?.pen?.page === page) change(state.conclusions, conclusion, { pen: {} });
}

export function accept(state, command, { conclusion }) {
  change(state.conclusions, conclusion, UNMARKED);
}

function change(rows, id, fields) {
  const row = rows.get(id);
  if (row) rows.set(id, { ...row, ...fields });
}
