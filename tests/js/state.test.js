// Events on a state give the next state; nothing else changes it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Receiver } from "../../static/js/receiver.js";
import { apply, buildOf, epochOf, fromWhole } from "../../static/js/state.js";

const whole = (n, cards = [], epoch = "e1") => ({ version: `${epoch}.seat:1.${n}.b.7`, n, cards });
const changed = (n, id, text) => ({ n, changed: { cards: [{ id, text }] } });

test("a changed row replaces the whole row of that id, and a removed one goes", () => {
  const before = fromWhole(whole(4, [{ id: "a", text: "one", code: "G1-01" }, { id: "b", text: "two" }]));
  const after = apply(before, { n: 5, changed: { cards: [{ id: "a", text: "new" }] }, removed: { cards: ["b"] } });
  assert.deepEqual([...after.cards.values()], [{ id: "a", text: "new" }]);
  assert.equal(after.n, 5);
  assert.equal(before.cards.size, 2);
});

test("an older event, a gap and a reset change nothing", () => {
  const state = fromWhole(whole(4, [{ id: "a", text: "one" }]));
  for (const n of [3, 4, 6]) assert.equal(apply(state, changed(n, "a", "x")), state);
  assert.equal(apply(state, { n: 5, reset: true }), state);
});

test("the version keeps step, so that asking again costs nothing", () => {
  const state = apply(fromWhole(whole(4)), changed(5, "a", "x"));
  assert.equal(state.version, "e1.seat:1.5.b.7");
  assert.equal(epochOf(state.version), "e1");
  assert.equal(buildOf(state.version), "b.7");
});

test("events that come before the state are kept for it", () => {
  const receiver = new Receiver();
  receiver.receive([changed(3, "a", "old"), changed(5, "a", "five"), changed(6, "a", "six")]);
  receiver.takeWhole(whole(4));
  assert.equal(receiver.state.n, 6);
  assert.equal(receiver.state.cards.get("a").text, "six");
  assert.equal(receiver.standing(), "up to date");
});

test("events out of order are put in order; a missing one is a gap until it comes", () => {
  const receiver = new Receiver();
  receiver.takeWhole(whole(1));
  assert.equal(receiver.receive([changed(3, "b", "three")]), "gap");
  assert.equal(receiver.state.n, 1);
  assert.equal(receiver.receive([changed(2, "a", "two")]), "up to date");
  assert.deepEqual([...receiver.state.cards.keys()], ["a", "b"]);
});

test("a reset asks for the whole state until it has come", () => {
  const receiver = new Receiver();
  receiver.takeWhole(whole(1));
  assert.equal(receiver.receive([{ n: 2, reset: true }, changed(3, "a", "three")]), "whole");
  receiver.takeWhole(whole(2));
  assert.equal(receiver.standing(), "up to date");
  assert.equal(receiver.state.cards.get("a").text, "three");
});

test("a late answer of the same epoch does not turn the board back", () => {
  const receiver = new Receiver();
  receiver.takeWhole(whole(9));
  receiver.takeWhole(whole(7));
  assert.equal(receiver.state.n, 9);
});

test("a new epoch is taken whole, however low its number, and old events mean nothing in it", () => {
  const receiver = new Receiver();
  receiver.takeWhole(whole(9));
  receiver.receive([changed(11, "ghost", "of the old server")]);
  receiver.takeWhole(whole(2, [], "e2"));
  receiver.receive([changed(3, "a", "real")]);
  assert.equal(receiver.state.n, 3);
  assert.equal(receiver.standing(), "up to date");
  assert.deepEqual([...receiver.state.cards.keys()], ["a"]);
});
