// The connection check: the clock by the quickest round, the way by the middle one, silence as silence.
import assert from "node:assert/strict";
import { test } from "node:test";
import { measured } from "../../static/js/checking.js";

test("the clock is compared in the quickest round, the trip is the middle one", async () => {
  let at = 0;
  const trips = [90, 10, 30, 200, 50];
  const ask = async () => {
    const trip = trips.shift();
    at += trip;
    return at - (trip < 20 ? trip / 2 : 0) - 5000;
  };
  assert.deepEqual(await measured(ask, () => at), { trip: 50, offset: 5000 });
});

test("rounds without an answer do not count, and none at all is told as none", async () => {
  let turn = 0;
  const flaky = async () => {
    if ((turn += 1) % 2) throw new Error("no answer");
    return 100;
  };
  assert.deepEqual(await measured(flaky, () => 100), { trip: 0, offset: 0 });
  assert.equal(await measured(() => Promise.reject(new Error("no answer")), () => 100), null);
});
