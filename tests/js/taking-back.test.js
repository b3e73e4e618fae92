// What one did is shown as taken back at once, whether the server has it already or not, and never more than it changed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cardsOf } from "../../static/js/select.js";
import { fromWhole, overlay } from "../../static/js/state.js";
import { beforeOf, stepsBack } from "../../static/js/taking-back.js";

const SEAT = "rapporteur-1";
const card = (id, position, more = {}) => ({
  id, position, column: "k", group: "g", text: id, version: id, state: "standing", cluster: null, top: null, same_as: null, ...more,
});
const CARDS = [card("a", "V", { top: 1 }), card("b", "Vm"), card("c", "l")];
const board = (cards = CARDS, n = 5) => fromWhole({ version: `e.seat:1.${n}.b`, n, groups: [{ id: "g", number: 1 }], cards });
const order = (state, column = "k") => cardsOf(state, { group: "g", column }).map(({ id }) => id);
const of = (state, id) => {
  const { text, version, column, state: stands, top, same_as } = state.cards.get(id);
  return { text, version, column, state: stands, top, same_as };
};

// The outbox as the page fills it: what a command changes is kept as it stood when it was sent.
function acts(state, ...sent) {
  const commands = [];
  for (const [name, fields] of sent) {
    const before = beforeOf(overlay(state, commands, SEAT), name, fields);
    commands.push({ id: `${name}${commands.length}`, name, fields, status: "waiting", ...(before ? { before } : {}) });
  }
  return commands;
}
const undo = (command) => ({ id: `undo ${command}`, name: "undo", fields: { command }, status: "waiting" });

const EACH = [
  ["edit_card", { card: "a", text: "otra", base: "a" }],
  ["move_card", { card: "a", column: "k" }],
  ["move_card", { card: "a", column: "r", after: null }],
  ["withdraw_card", { card: "a" }],
  ["withdraw_card", { card: "b", same_as: "a" }],
  ["mark_top", { card: "b", top: 1 }],
  ["mark_top", { card: "a", top: null }],
  ["split_card", { card: "a", texts: ["uno", "dos"], base: "a" }],
];

for (const [name, fields] of EACH) {
  test(`${name} ${JSON.stringify(fields)} taken back leaves all as it was`, () => {
    const commands = acts(board(), [name, fields]);
    const done = overlay(board(), commands, SEAT);
    assert.notDeepEqual([order(done), CARDS.map(({ id }) => of(done, id))], [["a", "b", "c"], CARDS.map(({ id }) => of(board(), id))]);
    const back = overlay(board(), [...commands, undo(commands[0].id)], SEAT);
    assert.deepEqual(order(back), ["a", "b", "c"]);
    for (const { id } of CARDS) assert.deepEqual(of(back, id), of(board(), id), id);
  });
}

test("a card posted, or the second half of one, is shown among the withdrawn", () => {
  for (const act of [["post_card", { column: "k", text: "t" }], ["split_card", { card: "a", texts: ["uno", "dos"], base: "a" }]]) {
    const [command] = acts(board(), act);
    const back = overlay(board(), [command, undo(command.id)], SEAT);
    assert.equal(back.cards.get(command.id).state, "withdrawn");
  }
});

test("what the server has done already is shown as taken back until it has done that too", () => {
  const [command] = acts(board(), ["withdraw_card", { card: "a" }]);
  const answered = { ...command, status: "answered", answer: { n: 6 } };
  const later = board([card("a", "V", { state: "withdrawn" }), ...CARDS.slice(1)], 6);
  const back = overlay(later, [answered, undo(command.id)], SEAT).cards.get("a");
  assert.deepEqual([back.state, back.top, back.pending], ["standing", 1, "waiting"]);
  const taken = { ...undo(command.id), status: "answered", answer: { n: 7 } };
  assert.equal(overlay(board(CARDS, 7), [answered, taken], SEAT).cards.get("a").pending, undefined);
});

test("acts are taken back one after another, the newest first", () => {
  const commands = acts(board(),
    ["edit_card", { card: "a", text: "otra", base: "a" }],
    ["move_card", { card: "a", column: "r" }],
    ["edit_card", { card: "a", text: "una más", base: "edit_card0" }],
  );
  const texts = [];
  for (const command of [...commands].reverse()) {
    commands.push(undo(command.id));
    const { text, column } = overlay(board(), commands, SEAT).cards.get("a");
    texts.push([text, column]);
  }
  assert.deepEqual(texts, [["otra", "r"], ["otra", "k"], ["a", "k"]]);
});

test("a text that was worded anew since is left as it is", () => {
  const [command] = acts(board(), ["edit_card", { card: "a", text: "mía", base: "a" }]);
  const later = board([card("a", "V", { text: "suya", version: "z" }), ...CARDS.slice(1)], 7);
  const answered = { ...command, status: "answered", answer: { n: 6 } };
  assert.equal(overlay(later, [answered, undo(command.id)], SEAT).cards.get("a").text, "suya");
});

test("a refused undo changes nothing, and neither does the undo of what was refused", () => {
  const [command] = acts(board(), ["withdraw_card", { card: "a" }]);
  const refused = { ...undo(command.id), status: "refused", error: { code: "changed_since" } };
  assert.equal(overlay(board(), [command, refused], SEAT).cards.get("a").state, "withdrawn");
  const post = { id: "p", name: "post_card", fields: { column: "k", text: "t" }, status: "refused", error: {} };
  const both = overlay(board(), [post, undo("p")], SEAT).cards.get("p");
  assert.deepEqual([both.state, both.pending], ["standing", "refused"]);
});

test("marks: a rank has one card, which loses it by leaving", () => {
  const tops = (...sent) => CARDS.map(({ id }) => overlay(board(), acts(board(), ...sent), SEAT).cards.get(id).top);
  assert.deepEqual(tops(["mark_top", { card: "b", top: 1 }]), [null, 1, null]);
  assert.deepEqual(tops(["mark_top", { card: "b", top: 2 }]), [1, 2, null]);
  assert.deepEqual(tops(["move_card", { card: "a", column: "k" }]), [1, null, null]);
  assert.deepEqual(tops(["move_card", { card: "a", column: "r" }]), [null, null, null]);
  assert.deepEqual(tops(["withdraw_card", { card: "a" }], ["restore_card", { card: "a" }]), [null, null, null]);
});

test("both halves of a card are there at once, the second right behind the first", () => {
  const commands = acts(board(), ["split_card", { card: "a", texts: ["uno", "dos"], base: "a" }]);
  const state = overlay(board(), commands, SEAT);
  assert.deepEqual(order(state), ["a", "split_card0", "b", "c"]);
  assert.deepEqual(["a", "split_card0"].map((id) => [state.cards.get(id).text, state.cards.get(id).pending]), [["uno", "waiting"], ["dos", "waiting"]]);
  assert.equal(state.cards.get("split_card0").top, null);
});

test("a refused split leaves the stored text and says why", () => {
  const [command] = acts(board(), ["split_card", { card: "a", texts: ["uno", "dos"], base: "z" }]);
  const state = overlay(board(), [{ ...command, status: "refused", error: { code: "conflict" } }], SEAT);
  assert.deepEqual([state.cards.get("a").text, state.cards.get("a").refusal.id], ["a", command.id]);
  assert.equal(state.cards.size, 3);
});

test("twenty steps, the newest first, of one's own acts on cards; what was taken back or refused is none", () => {
  const list = Array.from({ length: 25 }, (_, i) => ({ id: `${i}`, name: "mark_top", fields: { card: "a" }, status: i % 2 ? "answered" : "waiting" }));
  assert.deepEqual(stepsBack(list).map(({ id }) => id), list.slice(5).reverse().map(({ id }) => id));
  list[24].status = "refused";
  list[23].final = true;
  const next = [...list, undo("22"), { id: "s", name: "set_phase", fields: {}, status: "answered" }];
  assert.equal(stepsBack(next)[0].id, "21");
  assert.equal(stepsBack([...next, { ...undo("21"), status: "refused" }])[0].id, "20");
});
