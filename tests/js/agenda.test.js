// What is on now by the room's clock, and an agenda that is being changed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addedAfter, daysOf, entriesOf, hoursOf, isReadOtherwise, movedBy, onAt, roomTime, shortTitle, without } from "../../static/js/agenda.js";

const entry = (id, starts, ends, more = {}) => ({ id, day: "2018-07-16", printed: "", starts, ends, continues: null, ...more });
const LUNCH = entry("lunch", "12:30", "13:30");
const FIVE = entry("five", "13:30", "15:30");
const ODD = entry("odd", "14:00", "15:45", { printed: "02:00 – 03:45" });
const DAY = [ODD, LUNCH, FIVE, entry("open", null, null), entry("six", "16:00", "17:00")];
const on = (hour, day = "2018-07-16") => {
  const told = onAt(DAY, { day, hour });
  return told && [told.now.map(({ id }) => id), told.next?.id ?? null];
};

test("the room's clock tells the day and the hour of its own zone, wherever it is read", () => {
  const moment = Date.UTC(2018, 6, 17, 3, 45);
  assert.deepEqual(roomTime(moment, "America/Panama"), { day: "2018-07-16", hour: "22:45" });
  assert.deepEqual(roomTime(moment, "Europe/Madrid"), { day: "2018-07-17", hour: "05:45" });
});

test("what is on now and what comes next: several at once, between two, before, after, on other days", () => {
  assert.deepEqual(on("12:30"), [["lunch"], "five"]);
  assert.deepEqual(on("14:00"), [["odd", "five"], "six"]);
  assert.deepEqual(on("15:50"), [[], "six"]);
  assert.deepEqual(on("07:00"), [[], "lunch"]);
  assert.deepEqual(on("17:00"), [[], null]);
  assert.equal(on("14:00", "2018-07-18"), null);
});

test("entries keep the order in which they are printed, days theirs", () => {
  const rows = [{ ...FIVE, position: 2 }, { ...ODD, position: 1 }, { ...LUNCH, position: 3, day: "2018-07-15" }];
  const state = { agenda: new Map(rows.map((row) => [row.id, row])) };
  const days = daysOf(entriesOf(state)).map(({ day, entries }) => [day, entries.map(({ id }) => id)]);
  assert.deepEqual(days, [["2018-07-15", ["lunch"]], ["2018-07-16", ["odd", "five"]]]);
});

test("hours are told as they are taken, and what paper says is told where it differs", () => {
  assert.deepEqual([ODD, LUNCH, entry("x", null, null, { printed: "25:00" }), entry("x", "9:00", null)].map(hoursOf), ["14:00–15:45", "12:30–13:30", "25:00", "9:00"]);
  assert.equal(isReadOtherwise(ODD), true);
  assert.equal(isReadOtherwise({ ...LUNCH, printed: "12:30 – 13:30" }), false);
  assert.equal(isReadOtherwise(entry("x", "09:00", "10:15", { printed: "9.00 a 10h15" })), false);
  assert.equal(isReadOtherwise(LUNCH), false);
});

test("a long title is known by what stands before its colon", () => {
  assert.deepEqual(["Sesión 4.b: Programas", "Pausa", ": x"].map(shortTitle), ["Sesión 4.b", "Pausa", ": x"]);
});

test("entries are moved, added and taken out, and nothing goes on with what is gone", () => {
  const ids = (entries) => entries.map(({ id }) => id);
  assert.deepEqual(ids(movedBy(DAY, "odd", 1)), ["lunch", "odd", "five", "open", "six"]);
  assert.deepEqual(ids(movedBy(DAY, "odd", -1)), ids(DAY));
  const added = addedAfter(DAY, 1, "new", "2018-07-20");
  assert.deepEqual([ids(added)[2], added[2].day, added[2].starts], ["new", "2018-07-16", "13:30"]);
  assert.equal(addedAfter([], -1, "new", "2018-07-20")[0].day, "2018-07-20");
  assert.equal(without([LUNCH, { ...FIVE, continues: "lunch" }], "lunch")[0].continues, null);
});
