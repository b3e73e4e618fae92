// The room goes through the conclusions it sees, one by one, in their order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { conclusionAfter, firstToWord, seenConclusions, shownConclusion } from "../../static/js/one-by-one.js";
import { stageAfter } from "../../static/js/pages-of-stage.js";
import { fromWhole } from "../../static/js/state.js";

const row = (id, question, state = "proposed") => ({ id, question, position: id, state, text: id });
const stateOf = (...conclusions) => fromWhole({
  version: "e.public.1.b", n: 1, conclusions,
  questions: [{ id: "q2", position: 2, text: {} }, { id: "q1", position: 1, text: {} }],
});
const STATE = stateOf(row("c", "q2"), row("b", "q1", "draft"), row("a", "q1", "agreed"), row("d", "q2"), row("e", "q2", "withdrawn"));

test("drafts and what was withdrawn are passed over, and numbers are as everywhere", () => {
  assert.deepEqual(seenConclusions(STATE).map(({ id, number }) => [id, number]), [["a", 1], ["c", 2], ["d", 3]]);
  assert.equal(seenConclusions(STATE)[1].question.id, "q2");
});

test("one after the other, and no further than the ends", () => {
  assert.deepEqual(["a", "c", "d"].map((id) => conclusionAfter(STATE, id, 1)), ["c", "d", null]);
  assert.deepEqual(["a", "c", "d"].map((id) => conclusionAfter(STATE, id, -1)), [null, "a", "c"]);
});

test("from one that went out of sight the first or the last is next", () => {
  assert.equal(conclusionAfter(STATE, "b", 1), "a");
  assert.equal(conclusionAfter(STATE, "b", -1), "d");
  assert.equal(conclusionAfter(stateOf(), "b", 1), null);
});

test("the room begins with the first that is not settled", () => {
  assert.equal(firstToWord(STATE).id, "c");
  assert.equal(firstToWord(stateOf(row("a", "q1", "agreed"), row("b", "q1", "pending"))).id, "a");
  assert.equal(firstToWord(stateOf(row("a", "q1", "draft"))), null);
});

test("what the stage shows is shown as long as all may see it", () => {
  assert.equal(shownConclusion(STATE, { slide: "conclusion", conclusion: "c" }).number, 2);
  for (const conclusion of ["b", "e", "gone", null]) assert.equal(shownConclusion(STATE, { slide: "conclusion", conclusion }), null);
  assert.equal(shownConclusion(STATE, { slide: "conclusions", conclusion: null }), null);
});

test("behind the last page of one comes the next one, before its first the one before", () => {
  const after = (stage, step, pages) => stageAfter({ slide: "conclusion", conclusion: "c", page: 0, since: 5, ...stage }, step, pages, (id, by) => conclusionAfter(STATE, id, by));
  assert.deepEqual(after({}, 1, 2), { slide: "conclusion", conclusion: "c", page: 1 });
  assert.deepEqual(after({ page: 1 }, 1, 2), { slide: "conclusion", conclusion: "d" });
  assert.deepEqual(after({}, -1, 2), { slide: "conclusion", conclusion: "a" });
  assert.deepEqual(after({}, 1, null), { slide: "conclusion", conclusion: "d" }, "where no projector tells, one is one page");
  assert.equal(after({ conclusion: "d" }, 1, 1), null);
});

test("other slides have pages only", () => {
  const after = (step, pages) => stageAfter({ slide: "boards", page: 1, column: "k" }, step, pages, () => assert.fail("no conclusion is asked for"));
  assert.deepEqual(after(1, 3), { slide: "boards", column: "k", page: 2 });
  assert.equal(after(1, 2), null);
  assert.deepEqual(after(1, null), { slide: "boards", column: "k", page: 2 });
});
