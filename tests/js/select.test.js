// The orders that every page relies on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asOne, awaitedGroups, bringsNothingBack, cardsOf, clustersOf, columnsOf, conclusionsOf, groupIdsBehind, groupsBehind, groupsOf, onlySession } from "../../static/js/select.js";
import { fromWhole } from "../../static/js/state.js";

const state = fromWhole({
  version: "e.staff.1.b", n: 1,
  sessions: [{ id: "s", phase: "writing" }],
  columns: [{ id: "r", position: 2 }, { id: "k", position: 1 }],
  groups: [{ id: "g10", number: 10 }, { id: "g2", number: 2 }],
  questions: [{ id: "q2", position: 2 }, { id: "q1", position: 1 }],
  clusters: [
    { id: "h2", column: "k", heading: "Segundo", position: "b" },
    { id: "h1", column: "k", heading: "", position: "a" },
  ],
  cards: [
    { id: "1", column: "k", group: "g10", position: "a", text: "diez", state: "standing", cluster: "h1" },
    { id: "2", column: "k", group: "g2", position: "b", text: "dos b", state: "standing", cluster: "h1" },
    { id: "3", column: "k", group: "g2", position: "Z", text: "dos Z", state: "standing", cluster: null },
    { id: "4", column: "k", group: "g2", position: "c", text: "fuera", state: "withdrawn", cluster: null },
    { id: "5", column: "r", group: "g2", position: "a", text: "reto", state: "standing", cluster: null },
  ],
  conclusions: [
    { id: "c1", question: "q2", position: "a", state: "proposed" },
    { id: "c2", question: "q1", position: "b", state: "draft" },
    { id: "c3", question: "q1", position: "a", state: "withdrawn" },
    { id: "c4", question: "q1", position: "c", state: "agreed" },
  ],
});
const ids = (rows) => rows.map(({ id }) => id);

test("cards come by group number, then by plain ASCII position; withdrawn ones only when asked for", () => {
  assert.deepEqual(ids(cardsOf(state, { column: "k" })), ["3", "2", "1"]);
  assert.deepEqual(ids(cardsOf(state, { group: "g2" })), ["3", "5", "2"]);
  assert.deepEqual(ids(cardsOf(state, { standing: false })), ["4"]);
});

test("without group and position the random id is the order", () => {
  const hidden = fromWhole({ version: "e.public.1.b", n: 1, cards: [{ id: "f", state: "standing" }, { id: "0", state: "standing" }] });
  assert.deepEqual(ids(cardsOf(hidden)), ["0", "f"]);
});

test("headings come in order with their cards, then each lone card as a heading of one", () => {
  const [first, second, lone] = clustersOf(state, "k");
  assert.deepEqual([first.id, first.title, ids(first.members)], ["h1", "dos b", ["2", "1"]]);
  assert.deepEqual([second.title, second.members, second.lone], ["Segundo", [], false]);
  assert.deepEqual([lone.id, lone.title, lone.groups, lone.lone], ["3", "dos Z", 1, true]);
});

test("conclusions are numbered through all questions, past drafts and the withdrawn", () => {
  const numbered = conclusionsOf(state).map(({ question, conclusions }) => [question.id, conclusions.map(({ id, number }) => [id, number])]);
  assert.deepEqual(numbered, [["q1", [["c3", null], ["c2", null], ["c4", 1]]], ["q2", [["c1", 2]]]]);
});

test("once wording has begun conclusions keep their numbers, wherever they stand", () => {
  const row = (id, position, number, state = "proposed") => ({ id, question: "q", position, number, state });
  const begun = fromWhole({
    version: "e.staff.1.b", n: 1, questions: [{ id: "q", position: 1 }],
    conclusions: [row("one", "b", 1), row("other", "a", 2), row("gone", "c", 3, "withdrawn"), row("draft", "d", null, "draft"), row("ahead", "e", null)],
  });
  const [{ conclusions }] = conclusionsOf(begun);
  assert.deepEqual(conclusions.map(({ id, number }) => [id, number]), [["other", 2], ["one", 1], ["gone", null], ["draft", null], ["ahead", null]]);
  const onlyGone = fromWhole({ version: "e.staff.1.b", n: 1, questions: [{ id: "q", position: 1 }], conclusions: [row("gone", "a", 1, "withdrawn")] });
  assert.equal(conclusionsOf(onlyGone)[0].conclusions[0].number, null);
});

test("columns and groups come by their numbers, and the session is the only one", () => {
  assert.deepEqual(ids(columnsOf(state)), ["k", "r"]);
  assert.deepEqual(ids(groupsOf(state)), ["g2", "g10"]);
  assert.equal(onlySession(state).phase, "writing");
});

const regrouped = fromWhole({
  version: "e.staff.1.b", n: 1,
  groups: [
    { id: "g1", number: 1, aside: true, merged_into: null }, { id: "g2", number: 2, aside: false, merged_into: null },
    { id: "g3", number: 3, aside: false, merged_into: "g2" }, { id: "g4", number: 4, aside: false, merged_into: null },
  ],
  cards: [
    { id: "r", column: "k", group: null, kind: "remark", position: "a", text: "dicho", state: "standing", cluster: null },
    ...["1", "2", "3", "4"].map((n) => ({ id: n, column: "k", group: `g${n}`, position: "a", text: n, state: "standing", cluster: null })),
  ],
});

test("groups that work as one count once, those set aside and remarks count for none", () => {
  const behind = (...wanted) => groupsBehind(regrouped, wanted.map((id) => regrouped.cards.get(id)));
  assert.deepEqual([behind("2", "3"), behind("1"), behind("r"), behind("1", "2", "3", "4", "r")], [1, 0, 0, 2]);
  assert.deepEqual([...groupIdsBehind(regrouped, [...regrouped.cards.values()])], ["g2", "g4"]);
  assert.equal(groupsBehind(regrouped, [{ id: "x" }, { id: "y" }]), 1);
  assert.deepEqual(ids(awaitedGroups(regrouped)), ["g2", "g4"]);
  assert.deepEqual(ids(asOne(regrouped, regrouped.groups.get("g2"))), ["g2", "g3"]);
});

test("remarks come after the cards of all groups", () => {
  assert.deepEqual(ids(cardsOf(regrouped, { column: "k" })), ["1", "2", "3", "4", "r"]);
  assert.deepEqual(clustersOf(regrouped, "k").map(({ groups }) => groups), [0, 1, 1, 1, 0]);
});

test("a heading without a name goes by its first marked card, else by its first card", () => {
  const heading = { id: "h", column: "k", heading: "", position: "a" };
  const card = (id, top = null) => ({ id, column: "k", group: "g", text: id, state: "standing", cluster: "h", position: id, top });
  const titleOf = (...cards) => clustersOf(fromWhole({ version: "e.public.1.b", n: 1, groups: [{ id: "g", number: 1 }], clusters: [heading], cards }), "k")[0].title;
  assert.equal(titleOf(card("a"), card("b")), "a");
  assert.equal(titleOf(card("a"), card("b", 2), card("c", 1)), "c");
  assert.equal(titleOf(card("a"), card("b", 2), card("c", 2)), "b");
});

test("what nobody changed is the same object from one state to the next", () => {
  const card = (id, fields = {}) => ({ id, column: "k", group: "g", text: id, state: "standing", cluster: null, position: id, top: null, ...fields });
  const before = fromWhole({
    version: "e.staff.1.b", n: 1, groups: [{ id: "g", number: 1 }], clusters: ["h", "i"].map((id) => ({ id, column: "k", heading: id, position: id })),
    cards: [card("a", { cluster: "h" }), card("b", { cluster: "i" }), card("c"), card("d", { column: "r" })],
  });
  const [h, i, c] = clustersOf(before, "k");
  const other = clustersOf(before, "r");
  const after = { ...before, cards: new Map([...before.cards, ["b", card("b", { cluster: "i", text: "changed" })]]) };
  const [h2, i2, c2] = clustersOf(after, "k");
  assert.deepEqual([h2 === h, i2 === i, c2 === c, i2.members[0].text], [true, false, true, "changed"]);
  assert.equal(clustersOf(after, "r"), other);
});

test("answers are given up at the close, and where a rehearsal stands empty", () => {
  const at = (phase, rehearsal) => bringsNothingBack(fromWhole({ version: "e.staff.1.b", n: 1, sessions: [{ id: "s", phase }], workshops: [{ id: "w", rehearsal }] }));
  assert.deepEqual(["prepared", "writing", "plenary", "closed"].map((phase) => at(phase, false)), [false, false, false, true]);
  assert.deepEqual(["prepared", "writing", "plenary", "closed"].map((phase) => at(phase, true)), [true, false, false, true]);
});
