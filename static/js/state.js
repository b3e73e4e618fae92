// What one audience sees, as plain data: taken whole, or carried on by one event. Pure.

export { overlay } from "./overlay.js";

export const KINDS = [
  "workshops", "sessions", "columns", "questions", "groups", "boards", "cards", "clusters", "conclusions", "offers",
  "rankings", "slips", "rejections", "objectives", "snapshots", "comments", "agenda",
];

export function fromWhole(whole) {
  const state = { n: whole.n, version: whole.version };
  for (const kind of KINDS) state[kind] = new Map((whole[kind] ?? []).map((row) => [row.id, row]));
  return state;
}

// Whole rows replace rows; an event that does not follow directly changes nothing.
export function apply(state, event) {
  if (event.reset || event.n !== state.n + 1) return state;
  const next = { ...state, n: event.n, version: versionAt(state.version, event.n) };
  for (const kind of KINDS) {
    const changed = event.changed?.[kind] ?? [];
    const removed = event.removed?.[kind] ?? [];
    if (changed.length || removed.length) next[kind] = carriedOn(state[kind], changed, removed);
  }
  return next;
}

function carriedOn(rows, changed, removed) {
  const next = new Map(rows);
  for (const row of changed) next.set(row.id, row);
  for (const id of removed) next.delete(id);
  return next;
}

// A version is epoch.audience.n.build: the epoch is new after every restore.
export function epochOf(version) {
  return version.split(".")[0];
}

export function buildOf(version) {
  return version.split(".").slice(3).join(".");
}

function versionAt(version, n) {
  const [epoch, audience, , ...build] = version.split(".");
  return [epoch, audience, n, ...build].join(".");
}
