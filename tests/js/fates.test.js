// What became of a group's cards: every one of them once, and nothing that its group may not know.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fatesOf, groupsWithFates, isKnown, printSize, sumOf } from "../../static/js/fates.js";
import { fromWhole } from "../../static/js/state.js";
import { rolled, roomOf } from "./rooms.js";

const card = (id, fields = {}) => ({ id, column: "k", group: "g1", text: id, code: id, state: "standing", cluster: null, position: id, same_as: null, held: null, ...fields });
const whole = (rows, session = {}) => fromWhole({
  version: "e.staff.1.b", n: 1, workshops: [{ id: "w", attribution_room: "group", attribution_documents: "group" }], columns: [{ id: "k", position: 1 }], questions: [{ id: "q", position: 1 }],
  sessions: [{ id: "s", phase: "plenary", texts_open: true, headings_shown: true, ...session }],
  groups: [{ id: "g1", number: 1 }, { id: "g2", number: 2 }], clusters: [{ id: "h", column: "k", heading: "Fondo", position: "a", held: null }], ...rows,
});
const cites = (id, cards, state = "agreed", direct = cards) => ({ id, question: "q", position: id, state, clusters: [], cards, direct, groups: 1 });
const told = (state) => fatesOf(state, "g1")[0].fates.map(({ card: { id }, kind, heading, came, as }) =>
  [id, kind, heading, came.map(({ conclusion }) => `${conclusion.number} ${conclusion.state}`).join(), as?.id ?? null]);

test("a card is told with its heading and its conclusions, or as not taken up", () => {
  const cards = [card("a", { cluster: "h" }), card("b", { cluster: "h", group: "g2" }), card("c"), card("d")];
  assert.deepEqual(told(whole({ cards, conclusions: [cites("1", ["a"]), cites("2", ["a", "c"], "pending")] })), [
    ["a", "taken", "Fondo", "1 agreed,2 pending", null], ["c", "taken", null, "2 pending", null], ["d", "open", null, "", null],
  ]);
});

test("drafts, withdrawn conclusions and headings that are not shown are not told, and the numbers are the room's", () => {
  const cards = [card("a", { cluster: "h" }), card("b", { cluster: "h" })];
  const conclusions = [cites("1", ["a"], "draft"), cites("2", ["b"], "withdrawn"), cites("3", ["a"])];
  assert.deepEqual(told(whole({ cards, conclusions }, { headings_shown: false })), [["a", "taken", null, "1 agreed", null], ["b", "open", null, "", null]]);
});

test("what was withdrawn is named so; what is the same as another shares its fate, through all that followed", () => {
  const cards = [
    card("a", { cluster: "h" }), card("b", { state: "withdrawn" }), card("c", { state: "withdrawn", same_as: "d" }),
    card("d", { state: "withdrawn", same_as: "a" }), card("e", { state: "withdrawn", same_as: "f" }), card("f", { state: "withdrawn", same_as: "e" }),
  ];
  assert.deepEqual(told(whole({ cards, conclusions: [cites("1", ["a"])] })), [
    ["a", "taken", "Fondo", "1 agreed", null], ["b", "withdrawn", null, "", null], ["c", "same", "Fondo", "1 agreed", "a"],
    ["d", "same", "Fondo", "1 agreed", "a"], ["e", "same", null, "", null], ["f", "same", null, "", null],
  ]);
});

test("the code of another group's card is told only where rooms and documents name groups", () => {
  const cards = [card("a", { state: "withdrawn", same_as: "b" }), card("b", { group: "g2" }), card("c", { state: "withdrawn", same_as: "d" }), card("d")];
  const codes = (attribution_room, attribution_documents) =>
    fatesOf(whole({ cards, workshops: [{ id: "w", attribution_room, attribution_documents }] }), "g1")[0].fates.filter(({ as }) => as).map(({ as }) => as.code);
  assert.deepEqual(codes("group", "group"), ["b", "d"]);
  assert.deepEqual([codes("none", "group"), codes("group", "none")], [[null, "d"], [null, "d"]]);
});

test("of another group's card that is held back or was withdrawn too, staff tell what its group reads", () => {
  const own = [card("a", { state: "withdrawn", same_as: "b" }), card("c", { state: "withdrawn", same_as: "d" })];
  const others = [card("b", { group: "g2", held: "tone" }), card("d", { group: "g2", state: "withdrawn", same_as: "e" }), card("e")];
  const ofStaff = told(whole({ cards: [...own, ...others] })).filter(([id]) => id !== "e");
  assert.deepEqual(ofStaff, [["a", "same", null, "", null], ["c", "same", null, "", null]]);
  assert.deepEqual(told(whole({ cards: own })), ofStaff);
});

test("staff and the group read the same of what is held back", () => {
  const held = card("a", { cluster: "h", held: "tone" });
  const ofStaff = whole({ cards: [held], conclusions: [cites("1", ["a"])] });
  const ofGroup = whole({ cards: [{ ...held, cluster: null }], clusters: [], conclusions: [cites("1", [], "agreed")] });
  assert.deepEqual(told(ofStaff), [["a", "held", null, "", null]]);
  assert.deepEqual(told(ofGroup), told(ofStaff));
});

test("where groups are not named, a seat reads of its own group's cards alone", () => {
  const { group, ...unnamed } = card("b");
  const cards = [card("a"), unnamed, { ...unnamed, id: "c", cluster: "h" }];
  assert.deepEqual(told(whole({ cards, conclusions: [cites("1", ["a", "b"])] })), [["a", "taken", null, "1 agreed", null]]);
});

test("nothing is told before the plenary", () => {
  assert.deepEqual(["prepared", "writing", "plenary", "closed"].map((phase) => isKnown(whole({}, { phase }))), [false, false, true, true]);
});

test("in any room every card of a group stands on its sheet once, and on no other", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const state = roomOf(rolled(seed));
    const columns = groupsWithFates(state).map(({ id }) => fatesOf(state, id));
    const ids = columns.flatMap((each) => each.flatMap(({ fates }) => fates.map((fate) => fate.card.id)));
    const written = [...state.cards.values()].filter(({ group }) => group !== null).map(({ id }) => id);
    assert.deepEqual([...ids].sort(), written.sort(), `room ${seed}`);
    for (const each of columns) {
      const { all, taken, open, gone, held } = sumOf(each);
      assert.equal(taken + open + gone + held, all, `room ${seed}`);
    }
  }
});

test("in any room only what the room can see is told", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const state = roomOf(rolled(seed));
    const open = state.sessions.get("s").headings_shown;
    for (const { heading, came, kind } of groupsWithFates(state).flatMap(({ id }) => fatesOf(state, id)).flatMap(({ fates }) => fates)) {
      assert.ok(came.every(({ conclusion }) => !["draft", "withdrawn"].includes(conclusion.state)), `room ${seed}`);
      assert.ok(open || heading === null, `room ${seed}`);
      assert.ok(kind !== "open" || came.length === 0, `room ${seed}`);
    }
  }
});

test("the letters of a sheet get smaller with what stands on it, and never too small to read", () => {
  const sizes = [1, 20, 40, 400].map((n) => printSize([{ column: {}, fates: Array.from({ length: n }, () => ({ card: { text: "una idea de unas palabras ".repeat(3) }, heading: "Fondo", came: [] })) }]));
  assert.deepEqual([sizes[0], sizes.at(-1)], [11, 6]);
  assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
});
