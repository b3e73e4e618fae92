// What becomes of each row of a file that is brought in: nothing is taken, changed or left out unless somebody sees it. Pure.
import { isComplete, withDefaults } from "./drafting.js";

// `choice`: new, update, skip, or "" while it is open; `typed`: what was put right by hand.
const FIRST = { same: "skip", changed: "update", new: "new", doubt: "" };

export const decidedAtFirst = (rows) => new Map(rows.map((row) => [row.line, { choice: FIRST[row.match] ?? "", typed: {} }]));

export const decide = (decided, line, more) => new Map(decided).set(line, { ...decided.get(line), ...more });

// What a person may choose for a row. Who has no name cannot be put onto the list.
export function choicesOf(row, typed) {
  const named = isComplete(withDefaults({ ...row.fields, ...typed }));
  return [...(row.participant ? ["update"] : []), ...(named ? ["new"] : []), "skip"];
}

const isPossible = (row, { choice, typed }) => choice !== "" && choicesOf(row, typed).includes(choice);

export const openRows = (rows, decided) => rows.filter((row) => !isPossible(row, decided.get(row.line)));

// The people whom two rows would change: one of the rows has to go.
export function namedTwice(rows, decided) {
  const named = rows.filter((row) => decided.get(row.line).choice === "update").map(({ participant }) => participant);
  return new Set(named.filter((one, at) => named.indexOf(one) !== at));
}

export function rowsToSend(rows, decided) {
  return rows.flatMap((row) => {
    const { choice, typed } = decided.get(row.line);
    if (choice === "new") return [{ participant: null, ...row.fields, ...typed }];
    if (choice === "update") return [{ participant: row.participant, ...newValues(row), ...typed }];
    return [];
  });
}

function newValues({ changed, fields }) {
  if (changed) return Object.fromEntries(Object.entries(changed).map(([name, [, value]]) => [name, value]));
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== null));
}

export function countsOf(rows, decided) {
  const choices = rows.map((row) => decided.get(row.line).choice);
  const of = (wanted) => choices.filter((choice) => choice === wanted).length;
  return { added: of("new"), updated: of("update"), skipped: of("skip"), open: openRows(rows, decided).length };
}

// Which fields put a doubt right.
const MENDS = [["country", ["country"]], ["category", ["category"]], ["name", ["first_name", "last_name"]], ["email", ["email"]], ["funded", ["funded", "funded_reason"]]];

export function fieldsFor(doubts) {
  const named = doubts.flatMap(({ code }) => MENDS.filter(([part]) => code.includes(part)).flatMap(([, fields]) => fields));
  return [...new Set(named)];
}
