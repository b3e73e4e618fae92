// Which page of the stage comes next, as this page's own acts will have left it. Pure.
import { onlySession } from "./select.js";

// What `show_stage` takes of a stage; the rest of it the server keeps by itself.
const FIELDS = ["slide", "column", "group", "card", "cluster"];

export function fieldsOf(stage) {
  return Object.fromEntries(FIELDS.filter((name) => stage[name]).map((name) => [name, stage[name]]));
}

// The stage of the state, or that of the own last act that the state does not show yet.
export function stageAhead(state, commands) {
  const isAhead = ({ status, answer }) => (status === "answered" ? answer.n > state.n : status !== "refused");
  const last = commands.findLast((command) => command.name === "show_stage" && isAhead(command));
  return last ? { column: null, page: 0, ...last.fields } : onlySession(state).stage;
}

// Counted from one; a screen begins anew after its last page.
export function pageShown({ page }, pages) {
  return (page % pages) + 1;
}

// Null where there is none: before the first, and behind the last where it is known.
export function pageAfter(stage, step, pages) {
  const from = pages === null ? stage.page : pageShown(stage, pages) - 1;
  const page = from + step;
  return page < 0 || (pages !== null && page >= pages) ? null : page;
}
