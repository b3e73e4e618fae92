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
  const { pen, state: at, text, version, was_version: was } = state.conclusions.get(conclusion) ?? {};
  const marked = HIDDEN.includes(at) || was ? {} : { was: text, was_version: version };
  change(state.conclusions, conclusion, { pen: pen?.page === page ? pen : { page, since: order }, ...marked });
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
