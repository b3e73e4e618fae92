// What was heard lately, and how often something is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atMost, Highest, Others, SILENCE } from "../../static/js/lately.js";

const here = (changes = {}) => ({ page: "p1", group: 1, role: "rapporteur", column: null, typing: false, ...changes });

test("a page that falls silent is forgotten, and no other", () => {
  const others = new Others();
  others.hear(here(), 0);
  others.hear(here({ page: "p2" }), 1000);
  others.forgetSilent(SILENCE);
  assert.deepEqual([...others.pages.keys()], ["p1", "p2"]);
  others.forgetSilent(SILENCE + 1);
  assert.deepEqual([...others.pages.keys()], ["p2"]);
});

test("a page that says the same again is not forgotten, and nothing is new", () => {
  const others = new Others();
  others.hear(here(), 0);
  const before = others.pages;
  others.hear(here(), 10_000);
  others.forgetSilent(SILENCE + 1);
  assert.equal(others.pages, before);
});

test("what a page says anew takes the place of what it said", () => {
  const others = new Others();
  others.hear(here(), 0);
  const before = others.pages;
  others.hear(here({ column: "k", typing: true }), 1);
  assert.notEqual(others.pages, before);
  assert.deepEqual([...others.pages], [["p1", { group: 1, role: "rapporteur", column: "k", typing: true }]]);
});

test("all are forgotten at once", () => {
  const others = new Others();
  others.hear(here(), 0);
  others.forgetAll();
  assert.equal(others.pages.size, 0);
  others.forgetSilent(SILENCE * 2);
});

function clock() {
  const time = { now: 0, waiting: [], said: [] };
  time.later = (act, ms) => time.waiting.push([time.now + ms, act]);
  time.moment = () => time.now;
  time.pass = (ms) => {
    time.now += ms;
    const due = time.waiting.filter(([at]) => at <= time.now);
    time.waiting = time.waiting.filter(([at]) => at > time.now);
    for (const [, act] of due) act();
  };
  return time;
}

test("something is said at once, then rarely, and the last of it always", () => {
  const time = clock();
  let what = 0;
  const say = atMost(300, () => time.said.push(what), time);
  for (what of [1, 2, 3]) say();
  assert.deepEqual(time.said, [1]);
  time.pass(299);
  assert.deepEqual(time.said, [1]);
  time.pass(1);
  assert.deepEqual(time.said, [1, 3]);
  time.pass(1000);
  assert.deepEqual(time.said, [1, 3]);
  what = 4;
  say();
  assert.deepEqual(time.said, [1, 3, 4]);
});

test("in ten seconds of haste it is said three times a second", () => {
  const time = clock();
  const say = atMost(333, () => time.said.push(time.now), time);
  for (let i = 0; i < 1000; i++) {
    say();
    time.pass(10);
  }
  assert.ok(time.said.length >= 29 && time.said.length <= 31, `${time.said.length}`);
});

test("of several screens the highest counts, and what none has said again does not", () => {
  const walls = new Highest();
  assert.equal(walls.at(0), null);
  walls.hear(3, 0);
  walls.hear(2, 100);
  assert.equal(walls.at(5000), 3);
  walls.hear(2, 5100);
  assert.equal(walls.at(6500), 2);
  assert.equal(walls.at(5100 + SILENCE), 2);
  assert.equal(walls.at(5101 + SILENCE), null);
});

test("what was forgotten is not heard any more", () => {
  const walls = new Highest();
  walls.hear(3, 0);
  walls.forget();
  assert.equal(walls.at(1), null);
});
