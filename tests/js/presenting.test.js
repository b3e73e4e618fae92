// What follows from the plan of the presentations and the time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { groupPresents, isLate, moved, nextOf, outlook, placeOf, planOf, unplanned, waitingOf } from "../../static/js/presenting.js";

const MINUTE = 60_000;
const AT = 1_000 * MINUTE;
const silent = { order: ["a", "b", "c", "d"], done: [], group: null, since: null, share: null, each: 5 * MINUTE, ends_at: AT + 20 * MINUTE };
const first = { ...silent, group: "a", since: AT, share: 5 * MINUTE };
const second = { ...first, done: ["a"], group: "b", since: AT + 5 * MINUTE };
const minutes = (found) => ({ ...found, each: found.each / MINUTE, own: found.own === null ? null : found.own / MINUTE, over: found.over / MINUTE, ends: (found.ends - AT) / MINUTE, delay: found.delay / MINUTE });
const at = (plan, after) => minutes(outlook(plan, AT + after * MINUTE));

const CASES = [
  ["nobody has begun", silent, 0, { presents: false, left: 4, waiting: 4, own: null, over: 0, ends: 20, delay: 0 }],
  ["nobody has begun, and the time goes by", silent, 3, { left: 4, ends: 23, delay: 3 }],
  ["one presents", first, 2, { presents: true, left: 4, waiting: 3, own: 3, over: 0, ends: 20, delay: 0 }],
  ["its share is over to the moment", first, 5, { own: 0, over: 0, ends: 20, delay: 0 }],
  ["it is two minutes over", first, 7, { own: -2, over: 2, left: 4, each: 5, ends: 22, delay: 2 }],
  ["the second presents", second, 6, { left: 3, waiting: 2, own: 4, ends: 20, delay: 0 }],
  ["the delay was spread", { ...first, each: 4 * MINUTE }, 8, { over: 3, each: 4, ends: 20, delay: 0 }],
  ["and goes on growing", { ...first, each: 4 * MINUTE }, 9, { over: 4, ends: 21, delay: 1 }],
  ["the last presents", { ...first, done: ["b", "c", "d"], each: 0, share: 20 * MINUTE }, 12, { left: 1, waiting: 0, own: 8, ends: 20, delay: 0 }],
  ["the last is over", { ...first, done: ["b", "c", "d"], each: 0, share: 20 * MINUTE }, 23, { over: 3, ends: 23, delay: 3 }],
  ["all have presented", { ...silent, done: ["a", "b", "c", "d"], each: 0 }, 12, { presents: false, left: 0, ends: 12, delay: 0 }],
  ["no time is left", { ...second, share: 0, each: 0 }, 25, { left: 3, own: -20, each: 0, ends: 25, delay: 5 }],
  ["which group is not told", { ...second, order: 4, done: 1, group: true }, 6, { presents: true, left: 3, waiting: 2, own: 4, ends: 20 }],
  ["nobody, and which is not told", { ...silent, order: 4, done: 0, group: false }, 0, { presents: false, left: 4, own: null, ends: 20 }],
];

for (const [name, plan, after, wanted] of CASES) {
  test(`outlook: ${name}`, () => {
    const found = at(plan, after);
    for (const [field, value] of Object.entries(wanted)) assert.equal(found[field], value, field);
  });
}

test("who waits, and who is next", () => {
  assert.deepEqual(waitingOf(second), ["c", "d"]);
  assert.deepEqual([nextOf(second), nextOf({ ...second, done: ["a", "c", "d"] }), nextOf({ ...second, order: 4 })], ["c", null, null]);
});

test("a group knows its place", () => {
  assert.deepEqual(["a", "b", "c", "d", "e"].map((group) => placeOf(second, group)), [
    { is: "done" }, { is: "now" }, { is: "waiting", before: 1, after: "b" }, { is: "waiting", before: 2, after: "c" }, null,
  ]);
  assert.deepEqual(placeOf(silent, "a"), { is: "waiting", before: 0, after: null });
  assert.deepEqual([placeOf(null, "a"), placeOf({ ...second, order: 4 }, "a")], [null, null]);
});

test("a group that is set aside or joined another before its turn is passed over", () => {
  const groups = new Map([["a", { aside: true }], ["b", { aside: true }], ["c", { merged_into: "d" }], ["d", { merged_into: null }]]);
  assert.deepEqual(planOf({ groups }, { presenting: second }).order, ["a", "b", "d"]);
  assert.deepEqual([planOf({ groups }, { presenting: null }), planOf({ groups }, { presenting: { order: 4 } }).order], [null, 4]);
});

test("a group goes a step earlier or later", () => {
  assert.deepEqual(moved(["a", "b", "c"], "b", -1), ["b", "a", "c"]);
  assert.deepEqual(moved(["a", "b", "c"], "b", 1), ["a", "c", "b"]);
  assert.deepEqual([moved(["a", "b"], "a", -1), moved(["a", "b"], "b", 1), moved(["a"], "x", 1)], [null, null, null]);
});

test("a delay is worth a word from half a minute on, as long as a group is left", () => {
  assert.deepEqual([29_999, 30_000].map((delay) => isLate({ delay, left: 1 })), [false, true]);
  assert.equal(isLate({ delay: 30_000, left: 0 }), false);
});

test("a group that takes part and stands in no order can still be called", () => {
  const groups = ["a", "e"].map((id) => ({ id }));
  assert.deepEqual(unplanned(silent, groups), [{ id: "e" }]);
  assert.deepEqual(unplanned({ ...silent, order: 4 }, groups), []);
});

test("the room sees a group's time while one presents in the plenary", () => {
  assert.equal(groupPresents({ phase: "plenary", presenting: first }), true);
  for (const session of [{ phase: "plenary", presenting: null }, { phase: "plenary", presenting: silent }, { phase: "closed", presenting: first }]) {
    assert.equal(groupPresents(session), false);
  }
});
