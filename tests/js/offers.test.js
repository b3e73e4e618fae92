// What a page knows of offers: from the server, from its own outbox, and both together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionOn, isLate, offersOf, sentBy } from "../../static/js/offers.js";
import { fromWhole } from "../../static/js/state.js";

const row = (id, more = {}) => ({ id, kind: "idea", state: "offered", card: null, text: id, column: null, at: 1, ...more });
const stateOf = (...offers) => fromWhole({ version: "e.seat:1.5.b", n: 5, offers });
const command = (id, status, more = {}) => ({ id, name: "send_idea", fields: { text: `sent ${id}` }, status, ...more });

test("a phone keeps its own words and is told by the server what became of them", () => {
  const told = ({ id, kind, state, card }) => ({ id, kind, state, card });
  const state = stateOf(told(row("a", { state: "taken", card: "c" })), told(row("theirs")));
  const list = sentBy(state, [command("a", "answered", { answer: { n: 3 } }), command("b", "waiting"), command("d", "refused")], "send_idea");
  assert.deepEqual(list.map(({ id, text, fate, card }) => [id, text, fate, card]), [
    ["a", "sent a", "taken", "c"], ["b", "sent b", "waiting", null], ["d", "sent d", "refused", null],
  ]);
});

test("between the answer and its event an idea counts as sent", () => {
  assert.equal(sentBy(stateOf(), [command("a", "answered", { answer: { n: 9 } })], "send_idea")[0].fate, "offered");
});

test("words that only the server has come in the order of time, own ones on their way last, none twice", () => {
  const state = stateOf(row("b", { at: 2 }), row("a", { at: 1 }), row("other", { kind: "late" }), row("mute", { text: undefined }));
  const list = offersOf(state, [command("a", "answered", { answer: { n: 1 } }), command("w", "waiting")], "idea", "send_idea");
  assert.deepEqual(list.map(({ id, fate }) => [id, fate]), [["a", "offered"], ["b", "offered"], ["w", "waiting"]]);
});

test("the last decision on its way or refused counts, one that the state shows does not", () => {
  const decision = (id, status, more = {}) => ({ id, name: "take_offer", fields: { offer: "a" }, status, ...more });
  const state = stateOf(row("a"));
  assert.equal(decisionOn(state, [decision("x", "answered", { answer: { n: 5 } })], "a"), null);
  assert.equal(decisionOn(state, [decision("x", "answered", { answer: { n: 6 } })], "a").id, "x");
  assert.equal(decisionOn(state, [decision("x", "refused"), decision("y", "waiting")], "a").id, "y");
  assert.equal(decisionOn(state, [decision("x", "waiting")], "b"), null);
});

test("a card is late when a late offer became it", () => {
  const state = stateOf(row("a", { kind: "late", state: "taken", card: "c" }), row("b", { state: "taken", card: "d" }));
  assert.deepEqual([isLate(state, "c"), isLate(state, "d")], [true, false]);
});
