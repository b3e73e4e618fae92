// Moving by arrow keys over cards and headings: one stop per column is reached by Tab,
// the rest by arrows. Lives on the DOM, so moving never renders anything again.
const STOP = "[data-stop]";
const TABBABLE = `${STOP}[tabindex="0"]`;
const COLUMN = "[data-column]";

export function stopKey(element) {
  return element?.closest?.(STOP)?.dataset.stop ?? null;
}

export function columnOf(element) {
  return element?.closest?.(COLUMN)?.dataset.column ?? null;
}

// Without scrolling: the page moves only for those who asked it to.
export function focusStop(board, key) {
  const stop = key && board.querySelector(`[data-stop="${key}"]`);
  if (!stop) return false;
  makeCurrent(stop);
  stop.focus({ preventScroll: true });
  return true;
}

export function moveFocus(board, event) {
  const stop = event.target.closest(STOP);
  const next = stop && target(board, stop, event.key);
  if (!next) return;
  event.preventDefault();
  makeCurrent(next);
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

// From nowhere: the first column that can be seen.
export function enterBoard() {
  const stops = [...document.querySelectorAll(`${COLUMN} ${TABBABLE}`)];
  stops.find((stop) => stop.getClientRects().length > 0)?.focus();
}

// After each render: exactly one stop of every column answers to Tab.
export function settle(board) {
  for (const column of board.querySelectorAll(COLUMN)) {
    const current = column.querySelector(TABBABLE) ?? column.querySelector(STOP);
    if (current) makeCurrent(current);
  }
}

// Only what changes is touched: a column may hold hundreds.
export function makeCurrent(stop) {
  for (const other of stop.closest(COLUMN).querySelectorAll(TABBABLE)) if (other !== stop) setTabbable(other, false);
  setTabbable(stop, true);
}

function setTabbable(stop, on) {
  stop.tabIndex = on ? 0 : -1;
  for (const tool of stop.parentElement.querySelectorAll(":scope > [data-tools] button")) {
    tool.tabIndex = on ? 0 : -1;
  }
}

function target(board, stop, key) {
  const column = stop.closest(COLUMN);
  if (key === "ArrowDown" || key === "ArrowUp") return beside(column, stop, key === "ArrowDown" ? 1 : -1);
  if (key === "Home") return column.querySelector(STOP);
  if (key === "End") return [...column.querySelectorAll(STOP)].at(-1);
  if (key === "ArrowRight" || key === "ArrowLeft") return across(board, column, key === "ArrowRight" ? 1 : -1);
  return null;
}

function beside(column, stop, step) {
  const stops = [...column.querySelectorAll(STOP)];
  return stops[stops.indexOf(stop) + step] ?? null;
}

function across(board, column, step) {
  const columns = [...board.querySelectorAll(COLUMN)].filter((other) => other.querySelector(STOP));
  const next = columns[columns.indexOf(column) + step];
  return next ? (next.querySelector(TABBABLE) ?? next.querySelector(STOP)) : null;
}
