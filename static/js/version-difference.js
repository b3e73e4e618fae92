// What changed between two versions of the conclusions, as somebody reads it who knows the first one. Pure.

import { takingPart } from "./countries.js";
import { onlySession } from "./select.js";

// Fields that are one thing to whoever reads them.
const FOLLOW_UP = ["responsible", "deadline"];
const RESERVATION = ["reservation", "reserved_by"];
const SOURCES = ["clusters", "direct"];

// `before`, `after`: the contents of two files, or of a file and of a state (`contentOf`).
// `{added, withdrawn, changed: [{row, was, what}], outline}`. `what`: those of text, state, follow_up, reservation,
// translation, sources, question and number that differ. Each list is in the order of the numbers. `outline`: what is
// adopted now where that changed, `only` the outline or the `whole`; else false. `countries`: the codes of those that came
// and went, `{came, gone}`.
export function versionDifference(before, after) {
  const earlier = new Map(before.conclusions.map((row) => [row.id, row]));
  const now = new Set(after.conclusions.map(({ id }) => id));
  const stayed = after.conclusions.filter(({ id }) => earlier.has(id)).map((row) => ({ row, was: earlier.get(row.id) }));
  return {
    added: inOrder(after.conclusions.filter(({ id }) => !earlier.has(id))),
    withdrawn: inOrder(before.conclusions.filter(({ id }) => !now.has(id))),
    changed: stayed.map((each) => ({ ...each, what: changesOf(each) })).filter(({ what }) => what.length > 0).sort((one, other) => byNumber(one.row, other.row)),
    outline: after.outline === undefined || (before.outline === after.outline && before.completed_by === after.completed_by) ? false : after.outline ? "only" : "whole",
    countries: { came: without(countriesOf(after), countriesOf(before)), gone: without(countriesOf(before), countriesOf(after)) },
  };
}

export const isSame = ({ added, withdrawn, changed, outline, countries: { came, gone } }) =>
  !outline && [added, withdrawn, changed, came, gone].every((rows) => rows.length === 0);

// Older versions tell of none.
const countriesOf = ({ workshop }) => workshop?.countries ?? [];
const without = (codes, others) => codes.filter((code) => !others.includes(code));

// What documents may say of a state, as the next version would hold it; whether that is an outline is not said yet.
export function contentOf(state) {
  const shown = [...state.conclusions.values()].filter(({ state: stands }) => stands !== "draft" && stands !== "withdrawn");
  const counts = new Set([...state.cards.values()].filter((card) => card.state === "standing" && !card.held).map(({ id }) => id));
  const headings = new Set([...counts].map((id) => state.cards.get(id).cluster).filter((id) => id && !state.clusters.get(id)?.held));
  const { texts_open = true, headings_shown = true } = onlySession(state) ?? {};
  const told = (ids, among, isOpen) => (isOpen ? ids.filter((id) => among.has(id)) : []);
  return {
    workshop: { countries: takingPart(state) },
    conclusions: shown.map((row) => ({
      ...row, clusters: told(row.clusters, headings, texts_open && headings_shown), direct: told(row.direct, counts, texts_open), reserved_by: row.reservation ? row.reserved_by : "",
    })),
  };
}

function changesOf({ row, was }) {
  const differs = (...fields) => fields.some((field) => !isEqual(row[field], was[field]));
  return [
    ["text", differs("text")],
    ["state", differs("state")],
    ["follow_up", differs(...FOLLOW_UP)],
    ["reservation", differs(...RESERVATION)],
    ["translation", differs("translation")],
    ["sources", differs(...SOURCES)],
    ["question", differs("question")],
    ["number", differs("number") && was.number !== null],
  ].flatMap(([name, isSo]) => (isSo ? [name] : []));
}

function isEqual(one, other) {
  return Array.isArray(one) && Array.isArray(other) ? one.length === other.length && one.every((each) => other.includes(each)) : one === other;
}

const byNumber = (one, other) => (one.number ?? Infinity) - (other.number ?? Infinity) || 0;

function inOrder(rows) {
  return [...rows].sort(byNumber);
}
