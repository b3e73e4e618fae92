// What becomes of each row of a file that is brought in: nothing is taken, changed or left out unless somebody sees it. Pure.
import { isComplete, withDefaults } from "./drafting.js";

// `choice`: new, skip, the id of the person of the list who is meant, or "" while it is open. `typed`: put right by hand.
const FIRST = { same: () => "skip", changed: ({ participant }) => participant, new: () => "new", doubt: () => "" };

export const decidedAtFirst = (rows) => new Map(rows.map((row) => [row.line, { choice: FIRST[row.match](row), typed: {} }]));

export const decide = (decided, line, more) => new Map(decided).set(line, { ...decided.get(line), ...more });

// What may be chosen for a row: who of the list is or may be meant, somebody new where there is a name, or nobody.
export function choicesOf(row, typed) {
  const meant = new Set([row.participant, ...row.doubts.map(({ participant }) => participant)].filter(Boolean));
  const isNamed = isComplete(withDefaults({ ...row.fields, ...typed }));
  return [...meant, ...(isNamed ? ["new"] : []), "skip"];
}

const isPossible = (row, { choice, typed }) => choice !== "" && choicesOf(row, typed).includes(choice);

export const openRows = (rows, decided) => rows.filter((row) => !isPossible(row, decided.get(row.line)));

const isPerson = (choice) => !["", "new", "skip"].includes(choice);

// The people whom two rows would change: one of the rows has to go.
export function namedTwice(rows, decided) {
  const named = rows.map((row) => decided.get(row.line).choice).filter(isPerson);
  return new Set(named.filter((one, at) => named.indexOf(one) !== at));
}

export function rowsToSend(rows, decided) {
  return rows.flatMap((row) => {
    const { choice, typed } = decided.get(row.line);
    if (choice === "new") return [{ participant: null, ...row.fields, ...told(typed) }];
    if (isPerson(choice)) return [{ participant: choice, ...newValues(row, choice), ...told(typed) }];
    return [];
  });
}

// What a choice was opened for and left empty is not told.
const told = (typed) => Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== "" || !["category", "group"].includes(name)));

function newValues({ participant, changed, fields }, chosen) {
  if (participant === chosen) return Object.fromEntries(Object.entries(changed).map(([name, [, value]]) => [name, value]));
  return fields;
}

export function countsOf(rows, decided) {
  const choices = rows.map((row) => decided.get(row.line).choice);
  const of = (is) => choices.filter(is).length;
  return { added: of((one) => one === "new"), updated: of(isPerson), skipped: of((one) => one === "skip"), open: openRows(rows, decided).length };
}

// Which fields put a doubt right.
const MENDS = [
  ["country", ["country"]], ["category", ["category"]], ["name", ["first_name", "last_name"]], ["email", ["email"]], ["languages", ["languages"]],
  ["group", ["group"]], ["task", ["group", "task"]], ["funded", ["funded", "funded_reason"]],
];

export function fieldsFor(doubts) {
  const named = doubts.flatMap(({ code, field }) => MENDS.filter(([part]) => code.includes(part)).flatMap(([, fields]) => fields).concat(field ?? []));
  return [...new Set(named)];
}
