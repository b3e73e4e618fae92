// How the room's machines stand, in sentences: calm where all is well, the most pressing first where not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { verdictOf } from "../../static/js/room-status.js";

const WELL = {
  screens: 12, silent: 0, silent_for: 0, lost: 0, delivers: true, answers: 20, delay: 5, copies: "well", copy_age: 20,
  link: "none", exports: { waiting: 0, running: 0 }, servers: 1,
};
const told = (changes, trips = [40]) => verdictOf({ ...WELL, ...changes }, trips);
const keys = ({ lines }) => lines.map(({ key }) => key);

test("where all is well it says so, and how many screens there are", () => {
  const { level, lines } = told({});
  assert.equal(level, "good");
  assert.deepEqual(keys({ lines }), ["quick", "copies_well", "screens"]);
  assert.equal(lines.at(-1).values.n, 12);
});

test("one is one, and of several servers only this one is told", () => {
  assert.ok(keys(told({ screens: 1 })).includes("screens_one"));
  assert.ok(keys(told({ servers: 3 })).includes("screens_here"));
});

test("a phone that is put away worries nobody, three screens do", () => {
  assert.equal(told({ silent: 1, silent_for: 7 }).level, "good");
  assert.ok(keys(told({ silent: 1 })).includes("silent_one"));
  assert.equal(told({ lost: 2 }).level, "good");
  const many = told({ silent: 2, silent_for: 9, lost: 1 });
  assert.equal(many.level, "watch");
  assert.deepEqual(many.lines[0], { level: "watch", key: "silent", values: { n: 2, seconds: 9 } });
  assert.equal(told({ screens: 500, lost: 20 }).level, "good");
});

test("a slow server and a slow network are told apart", () => {
  assert.equal(keys(told({ answers: 1500 }, [1600, 1600, 1600]))[0], "server_slow");
  assert.equal(keys(told({ answers: null, delay: 250 }))[0], "server_slow");
  assert.equal(told({ delay: 1100 }).level, "bad");
  assert.equal(told({ answers: 6000 }).level, "bad");
  assert.equal(keys(told({}, [40, 1500, 1600]))[0], "network_slow");
  assert.equal(told({}, [3000, 40, 50]).level, "good"); // one late answer is nothing
  assert.equal(told({}, [3000, 3000]).level, "good"); // while the page loads
  assert.equal(told({ answers: null }, []).level, "good");
});

test("what else is wrong is told, the worst first", () => {
  const all = told({ delivers: false, copies: "old", copy_age: 900, link: "away", exports: { waiting: 4, running: 1 } });
  assert.equal(all.level, "bad");
  assert.deepEqual(keys(all), ["not_delivering", "copies_old", "servers_apart", "documents", "quick", "screens"]);
  assert.equal(all.lines[1].values.age, 900_000);
  assert.ok(keys(told({ copies: "old", copy_age: null })).includes("copies_none"));
  assert.equal(told({ exports: { waiting: 1, running: 1 } }).level, "good");
  for (const copies of ["off", "elsewhere", "first"]) assert.equal(keys(told({ copies })).length, 2);
});

test("without an answer nothing is claimed", () => {
  assert.deepEqual(verdictOf(null, [8000]).level, "watch");
  assert.deepEqual(keys(verdictOf(null, [])), ["unreached"]);
});
