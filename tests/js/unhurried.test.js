// What is found out of others: not sooner than needed, and never left behind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unhurried } from "../../static/js/desk/unhurried.js";

function scene() {
  const all = { at: 0, made: 0, planned: [] };
  const ask = unhurried(1_000, { now: () => all.at, again: (ms, ready) => all.planned.push({ ms, ready }) });
  return { all, ask: (of, isAwaited = false) => ask(of, () => (all.made += 1), isAwaited) };
}

test("the same is found once", () => {
  const { ask } = scene();
  assert.deepEqual([ask(["told", "a"]), ask(["told", "a"], true)], [1, 1]);
});

test("what changes within a second is found at its end, once", () => {
  const { all, ask } = scene();
  ask(["told", "a"]);
  for (all.at of [100, 400, 900]) assert.equal(ask(["told", all.at]), 1);
  assert.deepEqual(all.planned.map(({ ms }) => ms), [900]);
  all.at = 1_000;
  all.planned[0].ready();
  assert.equal(ask(["told", 900]), 2);
  assert.equal(ask(["told", "b"]), 2);
  assert.equal(all.planned.length, 2);
});

test("at once while it is awaited, and where the server tells something else", () => {
  const { ask } = scene();
  ask(["told", "a"]);
  assert.equal(ask(["told", "b"], true), 2);
  assert.equal(ask(["told anew", "b"]), 3);
});
