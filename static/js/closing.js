// What there is to know before the conclusions are frozen: what is open, what is left out, what goes in. Pure.
import { isWaiting } from "./batch.js";
import { coverageOf, standingOf } from "./coverage.js";
import { latestVersion } from "./snapshots.js";
import { contentOf, versionDifference } from "./version-difference.js";

const IN_SIGHT = ["agreed", "agreed_with_changes", "with_reservation", "proposed", "pending"];
const OPEN = ["draft", "proposed", "pending"];

// In a few lines, those that say something: {name, rows}.
export function openOf(state) {
  const standing = standingOf(state);
  return said(OPEN.map((name) => ({ name, rows: standing.filter((row) => row.state === name) })));
}

export function leftOf(state) {
  const { groups, tops, columns, objectives, unsourced } = coverageOf(state);
  const entries = columns.flatMap((column) => column.entries).map(({ entry }) => entry);
  return said([
    { name: "groups", rows: groups.map(({ group }) => group) },
    { name: "tops", rows: tops.map(({ card }) => card) },
    { name: "headings", rows: entries.filter(({ lone }) => !lone) },
    { name: "cards", rows: entries.filter(({ lone }) => lone) },
    { name: "objectives", rows: objectives.map(({ objective }) => objective) },
    { name: "unsourced", rows: unsourced },
  ]);
}

const said = (lines) => lines.filter(({ rows }) => rows.length > 0);

// What goes into the version: all that the room sees, told by state.
export function includedOf(state) {
  const rows = standingOf(state).filter((row) => row.state !== "draft");
  const states = IN_SIGHT.map((name) => ({ name, n: rows.filter((row) => row.state === name).length }));
  return { all: rows.length, states: states.filter(({ n }) => n > 0) };
}

// One step after another; what changed can be told only where there is a version to compare with.
export function stepsOf(state) {
  return ["missing", "reading", "countries", ...(latestVersion(state) ? ["difference"] : []), "freeze"];
}

// A freeze that this page's outbox still waits to have answered: it freezes what the room sees when it arrives.
export const freezeWaiting = (commands) => commands.findLast((command) => command.name === "freeze" && isWaiting(command)) ?? null;

// Where the panel opens: at the beginning, but at the freeze that waits while one does.
export function openingOf(kind, commands) {
  const { id = null, fields = {} } = freezeWaiting(commands) ?? {};
  const { outline = false, countries = null } = fields;
  return { step: id ? "freeze" : "missing", kind: fields.kind ?? kind, outline, countries, command: id };
}

// What is said of a freeze that was sent and is not in the state: `silent` when it has been long enough to be told.
export function standingOfFreeze(entry, isReached, silent) {
  if (entry.status === "refused") return "refused";
  if (!isWaiting(entry)) return "freezing";
  if (!isReached) return "waits_link";
  return silent ? "waits_answer" : "freezing";
}

// What the next version changes in the content of a former one.
export function changesSince(former, state) {
  const { outline, completed_by } = former;
  return versionDifference(former, { ...contentOf(state), outline, completed_by });
}
