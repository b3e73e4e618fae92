// What a rapporteur says in which order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { indexOf, presenterOrder, stepsOf, withChanges } from "../../static/js/presenter-order.js";
import { fromWhole } from "../../static/js/state.js";

const card = (id, fields = {}) => ({ id, column: "k", group: "g1", state: "standing", cluster: null, position: id, top: null, mentioned: false, ...fields });
const cluster = (id, said) => ({ id, column: "k", position: id, said });
const room = (cards, clusters = []) => fromWhole({
  version: "e.seat:1.1.b", n: 1, columns: [{ id: "k", position: 1 }, { id: "c", position: 2 }],
  groups: [{ id: "g1", number: 1 }, { id: "g2", number: 2 }], cards, clusters,
});
const own = (cards, clusters) => presenterOrder(room(cards, clusters), "g1");

test("the first three come first, the others as they stand on the board", () => {
  const [first, second] = own([card("a"), card("b", { top: 2 }), card("d", { top: 1 }), card("e"), card("x", { column: "c" })]);
  assert.deepEqual(first.fresh, ["d", "b", "a", "e"]);
  assert.deepEqual(second.fresh, ["x"]);
});

test("neither others' cards nor withdrawn ones are presented", () => {
  const [first] = own([card("a"), card("b", { group: "g2" }), card("d", { state: "withdrawn" })]);
  assert.deepEqual(first.fresh, ["a"]);
});

test("what other groups have said is apart, with how many they are", () => {
  const cards = [card("a", { cluster: "h1" }), card("b", { cluster: "h2" }), card("d", { top: 1, cluster: "h3" }), card("e")];
  const [first] = own(cards, [cluster("h1", 0), cluster("h2", 2), cluster("h3", 1)]);
  assert.deepEqual(first.fresh, ["a", "e"]);
  assert.deepEqual(first.said, [{ id: "d", groups: 1 }, { id: "b", groups: 2 }]);
});

test("what the own group has said itself is nothing that others have", () => {
  const cards = [card("a", { cluster: "h1", mentioned: true }), card("b", { cluster: "h1" }), card("d", { cluster: "h2", mentioned: true })];
  const [first] = own(cards, [cluster("h1", 1), cluster("h2", 2)]);
  assert.deepEqual([first.fresh, first.said], [["a", "b"], [{ id: "d", groups: 1 }]]);
});

test("while it is read from, new cards come last and withdrawn ones go; nothing else moves", () => {
  const before = own([card("a"), card("b"), card("d", { cluster: "h1" })], [cluster("h1", 1)]);
  const later = room([card("0"), card("a", { cluster: "h1" }), card("b", { state: "withdrawn" }), card("d", { cluster: "h1" })], [cluster("h1", 2)]);
  const [first] = withChanges(before, later, "g1");
  assert.deepEqual([first.fresh, first.said], [["a", "0"], [{ id: "d", groups: 1 }]]);
});

test("one goes through all columns; what was said already only where it is laid open", () => {
  const order = [{ column: "k", fresh: ["a"], said: [{ id: "b", groups: 1 }] }, { column: "c", fresh: ["x"], said: [] }];
  assert.deepEqual(stepsOf(order, new Set()).map(({ id }) => id), ["a", "x"]);
  assert.deepEqual(stepsOf(order, new Set(["k"])).map(({ id }) => id), ["a", "b", "x"]);
});

test("groups that joined count as one, and one that was set aside as none", () => {
  const among = (groups, cards, said) => {
    const state = fromWhole({ version: "e.seat:1.1.b", n: 1, columns: [{ id: "k", position: 1 }], groups, cards, clusters: [cluster("h1", said)] });
    return presenterOrder(state, "g1")[0].said;
  };
  const cards = [card("a", { cluster: "h1" }), card("b", { group: "g2", cluster: "h1", mentioned: true })];
  const [first, second] = [{ id: "g1", number: 1 }, { id: "g2", number: 2 }];
  assert.deepEqual(among([first, second], cards, 1), [{ id: "a", groups: 1 }]);
  assert.deepEqual(among([first, { ...second, merged_into: "g1" }], cards, 1), []);
  const own = [card("a", { cluster: "h1", mentioned: true })];
  assert.deepEqual(among([{ ...first, aside: true }, second], own, 1), [{ id: "a", groups: 1 }]);
});

test("when the card at hand goes away, what follows it there is at hand", () => {
  const steps = ["a", "b", "d"].map((id) => ({ id }));
  assert.deepEqual([indexOf(steps, "b", 0), indexOf(steps, "gone", 2), indexOf(steps, "gone", 3), indexOf(steps, null, 0), indexOf([], "a", 4)], [1, 2, 2, 0, 0]);
});
