// What the conclusions leave out, counted as every other screen counts it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cameOf, coverageOf } from "../../static/js/coverage.js";
import { materialOf } from "../../static/js/desk/citing.js";
import { fromWhole } from "../../static/js/state.js";
import { rolled, roomOf } from "./rooms.js";

const card = (id, fields = {}) => ({ id, column: "k", group: "g1", text: id, state: "standing", cluster: null, top: null, position: id, ...fields });
const cites = (id, cards, fields = {}) => ({ id, question: "q", position: id, state: "proposed", clusters: [], cards, direct: cards, groups: 0, ...fields });
const whole = (rows) => fromWhole({
  version: "e.staff.1.b", n: 1, columns: [{ id: "k", position: 1 }], questions: [{ id: "q", position: 1 }],
  groups: [{ id: "g1", number: 1 }, { id: "g2", number: 2 }, { id: "g3", number: 3, aside: true }, { id: "g4", number: 4, merged_into: "g2" }],
  ...rows,
});
const entriesOf = (state) => coverageOf(state).columns[0].entries.map(({ entry, level, left }) => [entry.id, level, left]);

test("only what the room can see covers; a draft is told apart, and what was withdrawn covers nothing", () => {
  const state = whole({
    cards: [card("a"), card("b"), card("c"), card("d")],
    conclusions: [cites("1", ["a"]), cites("2", ["a", "b"], { state: "draft" }), cites("3", ["c"], { state: "withdrawn" }), cites("4", [], { state: "pending" })],
  });
  assert.deepEqual(entriesOf(state), [["b", "drafted", 1], ["c", "none", 1], ["d", "none", 1]]);
  assert.deepEqual(coverageOf(state).cards, { all: 4, covered: 1, drafted: 1, none: 2 });
  assert.deepEqual(coverageOf(state).unsourced.map(({ number }) => number), [2]);
});

test("a heading is left out as long as one of its cards is, and says how many", () => {
  const cards = [card("a", { cluster: "h" }), card("b", { cluster: "h" })];
  const clusters = [{ id: "h", column: "k", heading: "H", position: "a" }];
  assert.deepEqual(entriesOf(whole({ cards, clusters, conclusions: [cites("1", ["a"])] })), [["h", "none", 1]]);
  assert.deepEqual(entriesOf(whole({ cards, clusters, conclusions: [cites("1", ["a", "b"], { clusters: ["h"], direct: [] })] })), []);
});

test("groups that count and stand behind no conclusion are named, with the cards of those that joined them", () => {
  const cards = [card("a"), card("b", { group: "g3" }), card("c", { group: "g4" }), card("d", { group: null, kind: "remark" })];
  const left = (conclusions) => coverageOf(whole({ cards, conclusions })).groups.map(({ group, level, cards: own }) => [group.id, level, own.length]);
  assert.deepEqual(left([]), [["g1", "none", 1], ["g2", "none", 1]]);
  assert.deepEqual(left([cites("1", ["c"], { state: "draft" }), cites("2", ["a", "b", "d"])]), [["g2", "drafted", 1]]);
  assert.deepEqual(left([cites("1", ["c"])]), [["g1", "none", 1]]);
});

test("a group's first three are told when they are left out", () => {
  const cards = [card("a", { top: 1 }), card("b", { top: 2 }), card("c")];
  const { tops } = coverageOf(whole({ cards, conclusions: [cites("1", ["a"])] }));
  assert.deepEqual(tops.map((each) => [each.card.id, each.level]), [["b", "none"]]);
});

test("a card knows all that came of it, by itself or under its heading", () => {
  const cards = [card("a", { cluster: "h" })];
  const came = cameOf(whole({ cards, conclusions: [cites("1", ["a"], { direct: [], clusters: ["h"] }), cites("2", ["a"], { state: "draft" }), cites("3", ["a"], { state: "withdrawn" })] }));
  assert.deepEqual(came.get("a").map(({ conclusion, direct }) => [conclusion.number, direct]), [[1, false], [null, true]]);
});

test("in any room each card is counted once, and nothing differs from what the material says", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const state = roomOf(rolled(seed));
    const { cards, columns, groups } = coverageOf(state);
    assert.equal(cards.covered + cards.drafted + cards.none, cards.all, `room ${seed}`);
    const left = columns.flatMap(({ entries }) => entries);
    assert.equal(left.reduce((sum, each) => sum + each.left, 0), cards.drafted + cards.none, `room ${seed}`);
    const uncited = materialOf(state).flatMap(({ entries }) => entries).filter(({ reached }) => !reached);
    assert.deepEqual(left.filter(({ level }) => level === "none").map(({ entry }) => entry.id).sort(), uncited.map(({ id }) => id).sort(), `room ${seed}`);
    const behind = Math.max(0, ...[...state.conclusions.values()].filter((row) => !["draft", "withdrawn"].includes(row.state)).map((row) => row.groups));
    assert.ok(groups.length <= state.workshops.get("w").groups - behind, `room ${seed}`);
  }
});

test("an objective is left out as long as no conclusion serves it that the room can see", () => {
  const objectives = [2, 0, 1].map((position) => ({ id: `o${position}`, position }));
  const left = (state) => coverageOf(whole({ objectives, conclusions: [cites("1", [], { state, objectives: ["o1"] }), cites("2", [], { state: "withdrawn", objectives: ["o0"] })] })).objectives;
  assert.deepEqual(left("draft").map(({ objective, level }) => [objective.id, level]), [["o0", "none"], ["o1", "drafted"], ["o2", "none"]]);
  assert.deepEqual(left("pending").map(({ objective }) => objective.id), ["o0", "o2"]);
});
