// A question asked again beside one that stays unanswered.
import assert from "node:assert/strict";
import { test } from "node:test";
import { firstAnswer } from "../../static/js/again.js";

const lost = new Error("lost");
const refused = new Error("refused");
const rules = { every: 1000, most: 3, isAnswer: (error) => error === refused };

function asking() {
  const asked = [];
  const ask = (signal) => new Promise((resolve, reject) => asked.push({ signal, resolve, reject }));
  return { asked, ask };
}

test("it is asked once where the answer comes soon, and never again after it", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const { asked, ask } = asking();
  const answer = firstAnswer(ask, rules);
  asked[0].resolve("yes");
  assert.equal(await answer, "yes");
  t.mock.timers.tick(10_000);
  assert.equal(asked.length, 1);
});

test("the first answer counts, whichever question it answers, and the others are ended", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const { asked, ask } = asking();
  const answer = firstAnswer(ask, rules);
  t.mock.timers.tick(1000);
  t.mock.timers.tick(1000);
  t.mock.timers.tick(60_000);
  assert.equal(asked.length, 3);
  assert.equal(asked[0].signal.aborted, false);
  asked[1].resolve("second");
  assert.equal(await answer, "second");
  assert.ok(asked.every(({ signal }) => signal.aborted));
});

test("one that is lost does not end it while another waits", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const { asked, ask } = asking();
  const answer = firstAnswer(ask, rules);
  t.mock.timers.tick(1000);
  asked[0].reject(lost);
  asked[1].resolve("second");
  assert.equal(await answer, "second");
});

test("it is lost once all that were asked are", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const { asked, ask } = asking();
  const answer = firstAnswer(ask, rules);
  t.mock.timers.tick(1000);
  asked[0].reject(lost);
  asked[1].reject(lost);
  await assert.rejects(answer, lost);
  t.mock.timers.tick(10_000);
  assert.equal(asked.length, 2);
});

test("a refusal is an answer", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const { asked, ask } = asking();
  const answer = firstAnswer(ask, rules);
  t.mock.timers.tick(1000);
  asked[1].reject(refused);
  await assert.rejects(answer, refused);
});

test("who cuts it cuts all of it", () => {
  const { asked, ask } = asking();
  const cut = new AbortController();
  firstAnswer(ask, { ...rules, every: 1_000_000, cut }).catch(() => null);
  cut.abort();
  assert.ok(asked[0].signal.aborted);
  asked[0].reject(lost);
});
