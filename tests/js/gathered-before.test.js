// What a facilitator gathered, named or released is shown as taken back at once, and left where others changed it since.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ahead } from "../../static/js/desk/ahead.js";
import { beforeOf, isOfGathering } from "../../static/js/desk/gathered-before.js";
import { fromWhole } from "../../static/js/state.js";
import { stepsBack } from "../../static/js/taking-back.js";

const card = (id, fields = {}) => ({ id, column: "k", group: "g1", text: id, state: "standing", cluster: null, position: id, objected: false, ...fields });
const heading = (id, fields = {}) => ({ id, column: "k", heading: id, version: id, position: id, groups: 1, cards: 1, said: 0, ...fields });
const desk = (rows = {}, n = 1) => fromWhole({
  version: `e.staff.${n}.b`, n, groups: [{ id: "g1", number: 1 }, { id: "g2", number: 2, aside: true }],
  cards: [card("a"), card("b", { cluster: "h", objected: true }), card("c", { cluster: "h" }), card("d", { group: "g2", cluster: "i" })],
  clusters: [heading("h", { cards: 2 }), heading("i", { groups: 0 })],
  rankings: [{ id: "r", options: [{ id: "i", kind: "cluster" }, { id: "h", kind: "cluster" }, { id: "a", kind: "card" }] }], ...rows,
});
const undo = (command) => ({ id: `undo ${command}`, name: "undo", fields: { command }, status: "waiting" });
const look = (state) => [
  [...state.cards.values()].map(({ id, cluster, objected }) => [id, cluster, objected]),
  [...state.clusters.values()].map(({ pending, ...row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1)),
  [...state.rejections.values()].map(({ cards }) => cards.join(" ")),
];

function acts(state, ...sent) {
  const commands = [];
  for (const [name, fields] of sent) {
    const before = beforeOf(ahead(state, commands), name, fields);
    commands.push({ id: name === "reject_suggestions" ? "0".repeat(32) : `${name}${commands.length}`, name, fields, status: "waiting", before });
  }
  return commands;
}

const EACH = [
  ["gather_cards", { cards: ["a", "b"], cluster: null }],
  ["gather_cards", { cards: ["d", "a"], cluster: "h" }],
  ["release_cards", { cards: ["b", "c"] }],
  ["apply_groupings", { groupings: [{ cluster: "h", cards: ["a"] }] }],
  ["reject_suggestions", { card: "a", others: ["b", "c"] }],
  ["name_heading", { cluster: "h", heading: "otra", base: "h" }],
];

for (const act of EACH) {
  test(`${act[0]} ${JSON.stringify(act[1])} taken back leaves all as it was, before and after the server has it`, () => {
    const commands = acts(desk(), act);
    const done = ahead(desk(), commands);
    assert.notDeepEqual(look(done), look(desk()));
    assert.deepEqual(look(ahead(desk(), [...commands, undo(commands[0].id)])), look(desk()));
    const answered = [{ ...commands[0], status: "answered", answer: { n: 2 } }, undo(commands[0].id)];
    assert.deepEqual(look(ahead({ ...done, n: 2 }, answered)), look(desk()));
  });
}

test("acts are taken back one after another, the newest first", () => {
  const commands = acts(desk(), ["gather_cards", { cards: ["a"], cluster: null }], ["gather_cards", { cards: ["b", "c"], cluster: "gather_cards0" }], ["release_cards", { cards: ["a", "b"] }]);
  const back = [...commands].reverse().map(({ id }) => undo(id));
  assert.deepEqual(look(ahead(desk(), [...commands, ...back])), look(desk()));
});

test("what somebody else has moved or worded since is left as it is", () => {
  const gathered = acts(desk(), EACH[0]).map((command) => ({ ...command, status: "answered", answer: { n: 2 } }));
  const later = desk({ cards: [card("a", { cluster: "i" }), card("b", { cluster: gathered[0].id })], clusters: [heading("i"), heading(gathered[0].id)] }, 3);
  assert.deepEqual(look(ahead(later, [...gathered, undo(gathered[0].id)])), look(later));
  const named = acts(desk(), EACH[3]).map((command) => ({ ...command, status: "answered", answer: { n: 2 } }));
  const reworded = desk({ clusters: [heading("h", { heading: "suya", version: "v9" })] }, 3);
  assert.deepEqual(look(ahead(reworded, [...named, undo(named[0].id)])), look(reworded));
});

test("headings that were ordered by a result are shown in their former order at once", () => {
  const ordered = acts(desk(), ["order_by_ranking", { ranking: "r" }]).map((command) => ({ ...command, status: "answered", answer: { n: 2 } }));
  const later = desk({ clusters: [heading("h", { cards: 2, position: "z" }), heading("i", { groups: 0, position: "y" })] }, 2);
  assert.deepEqual(stepsBack(ordered, isOfGathering), ordered);
  assert.deepEqual(look(ahead(later, [...ordered, undo(ordered[0].id)])), look(desk()));
});

test("the steps back of a desk are acts of gathering only", () => {
  const of = (id, name, fields = {}) => ({ id, name, fields, status: "answered", answer: { n: 1 } });
  const commands = [of("1", "gather_cards"), of("2", "set_phase"), of("3", "move_cluster"), of("4", "undo", { command: "3" }), of("5", "draft_conclusion")];
  assert.deepEqual(stepsBack(commands, isOfGathering).map(({ id }) => id), ["1"]);
});

test("a group set aside counts for none, also before the server answers", () => {
  const state = ahead(desk(), acts(desk(), ["gather_cards", { cards: ["a", "d"], cluster: null }]));
  assert.equal(state.clusters.get("gather_cards0").groups, 1);
});

test("groupings make headings with the ids that the server gives them, and are taken back together", () => {
  const id = "00000000000000000000000000000fff";
  const state = desk({ cards: ["a", "b", "c", "d", "e"].map((each) => card(each)), clusters: [heading("h")] });
  const groupings = [{ cluster: null, cards: ["a", "b"] }, { cluster: "h", cards: ["e"] }, { cluster: null, cards: ["c", "d"] }];
  const command = { id, name: "apply_groupings", fields: { groupings }, status: "waiting", before: beforeOf(state, "apply_groupings", { groupings }) };
  const done = ahead(state, [command]);
  const second = "00000000000000000000000000001000";
  assert.deepEqual([...done.cards.values()].map(({ cluster }) => cluster), [id, id, second, second, "h"]);
  assert.equal(done.clusters.get(second).cards, 2);
  const back = ahead(state, [command, undo(id)]);
  assert.deepEqual([...back.cards.values()].map(({ cluster }) => cluster), Array(5).fill(null));
  assert.deepEqual([back.clusters.has(id), back.clusters.has(second)], [false, false]);
});

test("a pair that was told apart before stays so when it is said again and taken back", () => {
  const state = desk({ rejections: [{ id: "r", cards: ["b", "a"] }] });
  const [command] = acts(state, ["reject_suggestions", { card: "a", others: ["b", "c"] }]);
  const hex = { ...command, id: "0".repeat(32) };
  assert.deepEqual([...ahead(state, [hex]).rejections.values()].map(({ cards }) => cards), [["b", "a"], ["a", "c"]]);
  assert.deepEqual([...ahead(state, [hex, undo(hex.id)]).rejections.values()].map(({ cards }) => cards), [["b", "a"]]);
});
