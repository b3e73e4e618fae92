// Drafts are made in the order that the room gave the headings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ahead } from "../../static/js/desk/ahead.js";
import { byRanking } from "../../static/js/ranked-order.js";
import { conclusionsOf } from "../../static/js/select.js";
import { fromWhole } from "../../static/js/state.js";

const heading = (id, column = "k", cards = []) => ({ id, column, members: cards.map((card) => ({ id: card })) });
const ranking = (id, ranks, fields = {}) => ({
  id, column: "k", opened_at: 1, options: [], result: { options: Object.entries(ranks).map(([of, rank]) => ({ id: of, rank, dots: 0 })) }, ...fields,
});
const state = (...rankings) => ({ rankings: new Map(rankings.map((row) => [row.id, row])) });
const ids = (entries) => entries?.map(({ id }) => id);

test("the chosen come by rank, equals as they stand, and what was never ranked behind them", () => {
  const chosen = ["a", "b", "new", "c", "d"].map((id) => heading(id));
  assert.deepEqual(ids(byRanking(state(ranking("r", { c: 1, a: 2, d: 2, b: 4, gone: 5 })), chosen)), ["c", "a", "d", "b", "new"]);
});

test("columns keep their order, each by its own ranking", () => {
  const chosen = [heading("a"), heading("b"), heading("p", "q"), heading("o", "q")];
  assert.deepEqual(ids(byRanking(state(ranking("r", { b: 1, a: 2 })), chosen)), ["b", "a", "p", "o"]);
});

test("a heading made since has the best rank of its cards", () => {
  const chosen = [heading("a"), heading("b"), heading("h", "k", ["x", "y"])];
  assert.deepEqual(ids(byRanking(state(ranking("r", { a: 1, y: 2, b: 3, x: 4 })), chosen)), ["a", "h", "b"]);
});

test("of a column ranked twice, what was revealed last holds", () => {
  const rankings = [ranking("late", { b: 1, a: 2 }, { opened_at: 2 }), ranking("early", { a: 1, b: 2 })];
  assert.deepEqual(ids(byRanking(state(...rankings), [heading("a"), heading("b")])), ["b", "a"]);
});

test("nothing is offered where no ranking was revealed, or it orders less than two of those chosen", () => {
  const open = ranking("r", {}, { result: null });
  assert.equal(byRanking(state(), [heading("a"), heading("b")]), null);
  assert.equal(byRanking(state(open), [heading("a"), heading("b")]), null);
  assert.equal(byRanking(state(ranking("r", { a: 1 })), [heading("a"), heading("b"), heading("p", "q")]), null);
});

test("drafts stand in the order in which they were made before the server has answered", () => {
  const before = fromWhole({ version: "e.staff.1.b", n: 1, questions: [{ id: "q", position: 1 }], conclusions: [{ id: "0", question: "q", position: "V", state: "draft" }] });
  const sent = ["z", "b", "m"].map((id, at) => ({ id, order: 1000 + at, name: "draft_conclusion", fields: { question: "q", text: id, clusters: [], cards: [] }, status: "waiting" }));
  const [{ conclusions }] = conclusionsOf(ahead(before, sent));
  assert.deepEqual(conclusions.map(({ id }) => id), ["0", "z", "b", "m"]);
});
