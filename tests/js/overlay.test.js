// One's own commands are seen at once and give way to the server's rows without a flicker.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cardsOf } from "../../static/js/select.js";
import { fromWhole, overlay } from "../../static/js/state.js";

const card = (id, position, more = {}) => ({
  id, position, column: "k", group: "g", text: id, version: id, state: "standing", code: `G1-${id}`, ...more,
});
const board = (n = 5) => fromWhole({
  version: `e.seat:1.${n}.b`, n, groups: [{ id: "g", number: 1 }],
  cards: [card("a", "V"), card("b", "Vm"), card("c", "l")],
});
const waiting = (id, name, fields) => ({ id, name, fields, status: "waiting" });
const shown = (...commands) => overlay(board(), commands, "rapporteur-1");
const order = (state, column = "k") => cardsOf(state, { group: "g", column }).map(({ id }) => id);

test("nothing of one's own leaves the state itself", () => {
  const state = board();
  assert.equal(overlay(state, [], "rapporteur-1"), state);
});

test("new cards come at the end, in the order they were written, marked as waiting", () => {
  const state = shown(waiting("x", "post_card", { column: "k", text: "uno" }), waiting("y", "post_card", { column: "k", text: "dos" }));
  assert.deepEqual(order(state), ["a", "b", "c", "x", "y"]);
  assert.equal(state.cards.get("x").pending, "waiting");
  assert.equal(state.cards.get("x").version, "x");
});

test("a new card stands behind the one it names, or first", () => {
  assert.deepEqual(order(shown(waiting("x", "post_card", { column: "k", text: "t", after: "a" }))), ["a", "x", "b", "c"]);
  assert.deepEqual(order(shown(waiting("x", "post_card", { column: "k", text: "t", after: null }))), ["x", "a", "b", "c"]);
  const two = shown(
    waiting("x", "post_card", { column: "k", text: "t", after: "a" }),
    waiting("y", "post_card", { column: "k", text: "t", after: "a" }),
  );
  assert.deepEqual(order(two), ["a", "y", "x", "b", "c"]);
});

test("moving, editing, withdrawing and restoring show their outcome", () => {
  assert.deepEqual(order(shown(waiting("m", "move_card", { card: "c", column: "k", after: null }))), ["c", "a", "b"]);
  const moved = shown(waiting("m", "move_card", { card: "a", column: "r" }));
  assert.deepEqual([order(moved), order(moved, "r")], [["b", "c"], ["a"]]);
  const edited = shown(waiting("e", "edit_card", { card: "a", text: "nuevo", base: "a" })).cards.get("a");
  assert.deepEqual([edited.text, edited.version, edited.pending], ["nuevo", "e", "waiting"]);
  const gone = waiting("w", "withdraw_card", { card: "b" });
  assert.deepEqual(order(shown(gone)), ["a", "c"]);
  assert.deepEqual(order(shown(gone, waiting("r", "restore_card", { card: "b" }))), ["a", "b", "c"]);
});

test("an answered command is shown unmarked until the state has caught up, then no more", () => {
  const answered = { ...waiting("x", "post_card", { column: "k", text: "t" }), status: "answered", answer: { n: 6 } };
  const before = overlay(board(5), [answered], "rapporteur-1").cards.get("x");
  assert.equal(before.text, "t");
  assert.equal(before.pending, undefined);
  assert.equal(overlay(board(6), [answered], "rapporteur-1").cards.has("x"), false);
});

test("a refused card keeps its text and its reason; a refused edit leaves the stored text", () => {
  const error = { code: "closed" };
  const post = { ...waiting("x", "post_card", { column: "k", text: "t" }), status: "refused", error };
  const edit = { ...waiting("e", "edit_card", { card: "a", text: "mío", base: "z" }), status: "refused", error };
  const state = shown(post, edit, waiting("f", "edit_card", { card: "x", text: "t2", base: "x" }));
  assert.equal(state.cards.get("x").pending, "refused");
  assert.equal(state.cards.get("x").text, "t2");
  assert.equal(state.cards.get("x").refusal.error, error);
  assert.equal(state.cards.get("a").text, "a");
  assert.equal(state.cards.get("a").refusal, edit);
});

test("what the server already shows is not shown twice", () => {
  const state = shown(waiting("a", "post_card", { column: "k", text: "other" }));
  assert.deepEqual(order(state), ["a", "b", "c"]);
  assert.equal(state.cards.get("a").text, "a");
  assert.equal(state.cards.get("a").pending, undefined);
});

test("what only this window holds is told apart from what is saved here", () => {
  const state = shown({ ...waiting("x", "post_card", { column: "k", text: "t" }), status: "unsaved" });
  assert.equal(state.cards.get("x").unsaved, true);
});

test("what is marked as mentioned is so at once, and never where it was refused", () => {
  const fields = { cards: ["a", "gone"], mentioned: true };
  assert.equal(shown(waiting("x", "mark_mentioned", fields)).cards.get("a").mentioned, true);
  assert.equal(shown({ ...waiting("x", "mark_mentioned", fields), status: "refused" }).cards.get("a").mentioned, undefined);
});
