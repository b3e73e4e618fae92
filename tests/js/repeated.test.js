// Which card of the own board repeats an earlier one: said only of the texts that the engine was asked about.
import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOfCards, repeatsIn } from "../../static/js/board/repeated.js";

const card = (number, changes = {}) => ({
  id: `c${number}`, code: `G3-${String(number).padStart(2, "0")}`, version: `v${number}`, column: "challenge", position: `${number}`, ...changes,
});
const CARDS = [card(1), card(2), card(3), card(10)];
const found = (pairs, cards = CARDS) => ({ engine: "meaning", sure: 0.7, pairs, groupings: [], key: keyOfCards(cards) });
const said = (answer, cards = CARDS) => Object.fromEntries(repeatsIn(answer, cards));

test("the later card names the earlier one and says why", () => {
  const answer = found([["c10", "c2", 0.9, ["ficha", "caso"]], ["c1", "c3", 0.8, []]]);
  assert.deepEqual(said(answer), {
    c10: { id: "c2", code: "G3-02", words: ["ficha", "caso"] }, c3: { id: "c1", code: "G3-01", words: [] },
  });
});

test("of several the most alike is named", () => {
  assert.equal(said(found([["c2", "c3", 0.95, []], ["c1", "c3", 0.9, []]])).c3.code, "G3-02");
});

test("what the engine is not sure of is not said", () => {
  assert.deepEqual(said(found([["c1", "c2", 0.69, []]])), {});
  assert.ok(said(found([["c1", "c2", 0.7, []]])).c2);
});

test("nothing is said before an answer, nor of cards that are not of the board", () => {
  assert.equal(repeatsIn(null, CARDS).size, 0);
  assert.deepEqual(said(found([["c1", "elsewhere", 0.9, []]])), {});
});

test("a card that was changed, moved or withdrawn since is silent, and so is the one that repeats it", () => {
  const answer = found([["c1", "c2", 0.9, []]]);
  for (const at of [0, 1]) {
    const but = (changes) => CARDS.map((one, place) => (place === at ? { ...one, ...changes } : one));
    assert.deepEqual(said(answer, but({ version: "new" })), {});
    assert.deepEqual(said(answer, but({ column: "priority" })), {});
    assert.deepEqual(said(answer, CARDS.toSpliced(at, 1)), {});
    assert.ok(said(answer, but({ position: "9", top: 1, pending: "waiting" })).c2);
  }
  assert.ok(said(answer).c2);
});

test("a card without a code is silent", () => {
  const cards = [card(1), card(2, { code: "" })];
  assert.deepEqual(said(found([["c1", "c2", 0.9, []]], cards), cards), {});
});

test("what is asked rests on texts and columns, not on order or marks", () => {
  const key = keyOfCards(CARDS);
  assert.equal(keyOfCards([...CARDS].reverse().map((one) => ({ ...one, top: 1, cluster: "h", position: "0" }))), key);
  assert.notEqual(keyOfCards([card(1, { version: "new" }), ...CARDS.slice(1)]), key);
  assert.notEqual(keyOfCards([card(1, { column: "priority" }), ...CARDS.slice(1)]), key);
  assert.notEqual(keyOfCards(CARDS.slice(1)), key);
});

test("one card alone repeats nothing, and nothing is asked", () => {
  assert.equal(keyOfCards([]), null);
  assert.equal(keyOfCards([card(1)]), null);
});
