import assert from "node:assert/strict";
import test from "node:test";
import { ahead } from "../../static/js/desk/ahead.js";
import { byConclusion, commentsOf, draftField, draftsBut, inReview, reviewsOf, sentComments, unread } from "../../static/js/comments.js";
import { fromWhole } from "../../static/js/state.js";

const snapshot = (version, at, review = "") => ({ id: `s${version}`, version, at, review });
const comment = (id, at, changes = {}) => ({ id, at, conclusion: null, state: "new", text: id, ...changes });
const state = (rows) => fromWhole({ n: 1, version: "e.staff.1.b", ...rows });

test("the version in review need not be the last", () => {
  const snapshots = [snapshot("1.0", 1, "open"), snapshot("1.1", 2)];
  assert.equal(inReview(state({ snapshots })).version, "1.0");
  assert.equal(inReview(state({ snapshots: [snapshot("1.0", 1, "closed")] })), null);
});

test("staff are told of an earlier version that is still in review, and can close it", () => {
  const told = (...snapshots) => reviewsOf(state({ snapshots })).map((review) => [review.snapshot.version, review.ways.join(" ")]);
  assert.deepEqual(told(snapshot("1.0", 1, "open"), snapshot("1.1", 2)), [["1.0", "paper closing"], ["1.1", "opening"]]);
  assert.deepEqual(told(snapshot("1.0", 1, "closed"), snapshot("1.1", 2, "open")), [["1.1", "paper opening closing"]]);
  assert.deepEqual(told(snapshot("1.0", 1, "closed")), [["1.0", "opening"]]);
  assert.deepEqual(told(), []);
});

test("comments stand in the order in which they came, each with its conclusion", () => {
  const shown = state({ comments: [comment("b", 2, { conclusion: "c" }), comment("a", 1), comment("z", 2), comment("y", 2)] });
  assert.deepEqual(commentsOf(shown).map(({ id }) => id), ["a", "b", "y", "z"]);
  assert.deepEqual([...byConclusion(shown)].map(([key, rows]) => [key, rows.map(({ id }) => id)]), [[null, ["a", "y", "z"]], ["c", ["b"]]]);
});

test("a thousand comments are sorted out at once", () => {
  const comments = Array.from({ length: 1000 }, (_, n) => comment(`k${n}`, n, { conclusion: `c${n % 10}` }));
  const begun = performance.now();
  assert.equal(byConclusion(state({ comments })).get("c3").length, 100);
  assert.ok(performance.now() - begun < 200);
});

test("new is what nobody has decided on", () => {
  const comments = [comment("a", 1), comment("b", 2, { state: "taken" }), comment("c", 3, { state: "declined" })];
  assert.deepEqual(unread(comments).map(({ id }) => id), ["a"]);
});

test("what this device sent is told with what became of it, the last first", () => {
  const fields = { snapshot: "s", conclusion: null, text: "x", delegation: "" };
  const commands = [
    { id: "1", name: "post_comment", fields, status: "answered" },
    { id: "2", name: "send_idea", fields: { text: "y" }, status: "waiting" },
    { id: "3", name: "post_comment", fields, status: "refused" },
  ];
  assert.deepEqual(sentComments(commands).map(({ id, fate, text }) => [id, fate, text]), [["3", "refused", "x"], ["1", "answered", "x"]]);
});

test("a text that was begun on a conclusion that is gone is told of, other drafts are not", () => {
  const kept = [[draftField("a"), "on a"], [draftField("b"), "on b"], [draftField(null), "on all"], ["idea", "an idea"]];
  assert.deepEqual(draftsBut([null, "a"], kept), [{ field: draftField("b"), text: "on b" }]);
  assert.equal(draftsBut([], kept).length, 3);
});

test("what staff decide on a comment is shown at once, and only until the server says otherwise", () => {
  const before = state({ comments: [comment("a", 1), comment("b", 2)] });
  const act = { id: "x", name: "set_comment_state", fields: { comment: "a", state: "taken" }, status: "waiting" };
  const shown = ahead(before, [act]);
  assert.deepEqual(commentsOf(shown).map((row) => row.state), ["taken", "new"]);
  assert.equal(before.comments.get("a").state, "new");
  assert.equal(ahead(before, [{ ...act, status: "refused" }]).comments, before.comments);
});
