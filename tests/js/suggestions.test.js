// What the engine suggests, asked for no more often than needed.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { signal } from "@preact/signals";
import { Refused, Unreachable } from "../../static/js/api.js";
import { askFor, suggestionsOf } from "../../static/js/suggestions.js";

const REST = 1_250; // the moment after a change, at its longest
const ANSWER = { engine: "words", sure: 0.7, pairs: [["a", "b", 0.9, ["retorno"]]], groupings: [] };
const SAME = { status: 304, body: null, tag: null };

const settled = () => new Promise(setImmediate);
const answerOf = (body, tag = '"1"') => ({ status: 200, body, tag });

// A page with its key and link, and a server that answers when it is told to.
function scene() {
  const key = signal(null);
  const up = signal(true);
  const asked = [];
  const get = (address, headers) => new Promise((resolve, reject) => asked.push({ address, headers, resolve, reject }));
  const last = signal(null);
  askFor(() => key.value, { address: "/suggestions", isUp: () => up.value, last, get });
  const answer = (given) => {
    const { resolve, reject } = asked.at(-1);
    (given instanceof Error ? reject : resolve)(given);
    return settled();
  };
  return { key, up, asked, last, answer };
}

let tick;
beforeEach((t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  tick = (ms) => t.mock.timers.tick(ms);
});

test("the address names the seat", () => {
  assert.equal(suggestionsOf({ workshop: "taller", seat: "rapporteur-3" }), "/w/taller/suggestions?seat=rapporteur-3");
});

test("nothing is asked before something is wanted, and the answer says what it was asked for", async () => {
  const { key, asked, last, answer } = scene();
  tick(60_000);
  assert.equal(asked.length, 0);
  key.value = "one";
  tick(0);
  await answer(answerOf(ANSWER));
  assert.deepEqual(last.value, { ...ANSWER, key: "one" });
  tick(600_000);
  assert.equal(asked.length, 1);
});

test("what changes within a moment is asked for at once, and changes that do not cease are not waited for", async () => {
  const { key, asked, answer } = scene();
  key.value = "one";
  tick(0);
  await answer(answerOf(ANSWER));
  for (let number = 0; number < 10; number += 1) {
    key.value = `change ${number}`;
    tick(200);
    if (number < 4) assert.equal(asked.length, 1);
  }
  assert.equal(asked.length, 2);
});

test("one question at a time: what changes meanwhile is asked for afterwards", async () => {
  const { key, asked, last, answer } = scene();
  key.value = "one";
  tick(REST);
  key.value = "two";
  tick(60_000);
  assert.equal(asked.length, 1);
  await answer(answerOf(ANSWER));
  assert.equal(last.value.key, "one");
  tick(REST);
  assert.equal(asked.length, 2);
  await answer(answerOf({ ...ANSWER, pairs: [] }));
  assert.deepEqual([last.value.key, last.value.pairs], ["two", []]);
});

test("what the server has not found anew is the answer to what is asked now", async () => {
  const { key, asked, last, answer } = scene();
  key.value = "one";
  tick(REST);
  assert.deepEqual(asked[0].headers, {});
  await answer(answerOf(ANSWER, '"7"'));
  key.value = "two";
  tick(REST);
  assert.deepEqual(asked[1].headers, { "If-None-Match": '"7"' });
  await answer(SAME);
  assert.deepEqual(last.value, { ...ANSWER, key: "two" });
  key.value = "three";
  tick(REST);
  assert.deepEqual(asked[2].headers, { "If-None-Match": '"7"' });
});

test("what came back to what was answered is not asked again", async () => {
  const { key, asked, answer } = scene();
  key.value = "one";
  tick(REST);
  await answer(answerOf(ANSWER));
  key.value = "two";
  key.value = "one";
  tick(60_000);
  assert.equal(asked.length, 1);
});

test("quiet while the link is down, and asked when it is back", async () => {
  const { key, up, asked, answer } = scene();
  key.value = "one";
  up.value = false;
  tick(60_000);
  assert.equal(asked.length, 0);
  up.value = true;
  tick(REST);
  assert.equal(asked.length, 1);
  up.value = false;
  await answer(new Unreachable("no answer"));
  tick(60_000);
  assert.equal(asked.length, 1);
  up.value = true;
  tick(REST);
  await answer(answerOf(ANSWER));
  up.value = false;
  up.value = true;
  tick(60_000);
  assert.equal(asked.length, 2);
});

test("what was lost is asked again, ever more seldom, also when something else is wanted, until it is reached", async () => {
  const { key, asked, answer } = scene();
  key.value = "one";
  tick(REST);
  for (const [shortest, longest] of [[2_000, 2_500], [4_000, 5_000], [8_000, 10_000], [16_000, 20_000], [30_000, 37_500], [30_000, 37_500]]) {
    const before = asked.length;
    await answer(before % 2 ? new Unreachable("no answer") : new Refused(503, { code: "busy", text: "later" }));
    tick(shortest - 1);
    assert.equal(asked.length, before);
    tick(longest - shortest + 1);
    assert.equal(asked.length, before + 1);
  }
  await answer(new Unreachable("no answer"));
  for (const other of ["two", "three", "four"]) {
    key.value = other;
    tick(REST);
  }
  assert.equal(asked.length, 7);
  tick(37_500);
  assert.equal(asked.length, 8);
  await answer(answerOf(ANSWER));
  key.value = "five";
  tick(REST);
  assert.equal(asked.length, 9);
});

test("what was lost while something else came to be wanted is asked again later, and at once when the link is back", async () => {
  const { key, up, asked, answer } = scene();
  key.value = "one";
  tick(REST);
  key.value = "two";
  await answer(new Unreachable("no answer"));
  tick(1_999);
  assert.equal(asked.length, 1);
  up.value = false;
  up.value = true;
  tick(REST);
  assert.equal(asked.length, 2);
});

test("what is refused is not asked again before something else is wanted", async () => {
  const { key, asked, last, answer } = scene();
  key.value = "one";
  tick(REST);
  await answer(new Refused(403, { code: "forbidden", text: "no" }));
  tick(600_000);
  assert.equal(asked.length, 1);
  assert.equal(last.value, null);
  key.value = "two";
  tick(REST);
  assert.equal(asked.length, 2);
});

test("where more is to come it is asked for again, until it has come", async () => {
  const { key, asked, last, answer } = scene();
  key.value = "one";
  tick(REST);
  await answer(answerOf({ ...ANSWER, more: true }));
  assert.equal(last.value.pairs.length, 1);
  for (const times of [1, 2, 3]) {
    tick(2_999);
    assert.equal(asked.length, times);
    tick(751);
    assert.equal(asked.length, times + 1);
    if (times < 3) await answer(SAME);
  }
  await answer(answerOf({ ...ANSWER, engine: "meaning" }, '"2"'));
  assert.equal(last.value.engine, "meaning");
  tick(600_000);
  assert.equal(asked.length, 4);
});

test("what is not the server's own answer changes nothing", async () => {
  const { key, last, asked, answer } = scene();
  key.value = "one";
  tick(REST);
  await answer(answerOf(ANSWER));
  key.value = "two";
  tick(REST);
  await answer(answerOf({ hotel: "welcome" }));
  assert.equal(last.value.key, "one");
  tick(2_500);
  assert.equal(asked.length, 3);
});

test("nothing is asked any more once nothing is wanted", () => {
  const { key, asked } = scene();
  key.value = "one";
  key.value = null;
  tick(60_000);
  assert.equal(asked.length, 0);
});
