// The facilitator's remote: presses that count once, whose turn is next, and who needs somebody.
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsOf } from "../../static/js/remote/needs.js";
import { nextGroup } from "../../static/js/remote/next-group.js";
import { onceIn, TWICE } from "../../static/js/remote/once.js";

test("a press within 300 ms of the last counts once, and each button counts by itself", () => {
  let at = 0;
  const done = [];
  const next = onceIn(TWICE, () => done.push("next"), () => at);
  const back = onceIn(TWICE, () => done.push("back"), () => at);
  for (at of [0, 100, 299]) next();
  back();
  assert.deepEqual(done, ["next", "back"]);
  for (at of [300, 599, 600]) next();
  assert.deepEqual(done, ["next", "back", "next", "next"]);
});

const PLAN = { order: ["g1", "g2", "g3"], done: ["g1"], group: "g2" };
const AT = { n: 5, version: "e.staff.5.b" };
const presents = (group, status, answer, epoch = "e") => ({ name: "present_group", status, answer, epoch, fields: { group } });

test("next is the first in order that has not presented and does not now", () => {
  assert.equal(nextGroup(PLAN, [], AT), "g3");
  assert.equal(nextGroup({ ...PLAN, group: null }, [], AT), "g2");
  assert.equal(nextGroup({ ...PLAN, done: ["g1", "g3"] }, [], AT), null);
});

test("where nobody presents, or the groups are not named, there is no next", () => {
  for (const plan of [null, undefined, {}, { order: 3, done: 1, group: true }]) assert.equal(nextGroup(plan, [], AT), null);
});

test("own acts on their way count, refused ones do not", () => {
  const plan = { ...PLAN, group: null };
  assert.equal(nextGroup(plan, [presents("g2", "waiting")], AT), "g3");
  assert.equal(nextGroup(plan, [presents("g2", "answered", { n: 6 })], AT), "g3");
  assert.equal(nextGroup(plan, [presents("g2", "answered", { n: 5 })], AT), "g2");
  assert.equal(nextGroup(plan, [presents("g2", "refused")], AT), "g2");
  assert.equal(nextGroup(plan, [presents("g2", "answered", { n: 6 }, "before the restore")], AT), "g2");
});

const GROUPS = [{ id: "g1", number: 1 }, { id: "g2", number: 2 }, { id: "g3", number: 3 }];
const map = (rows) => new Map(rows.map((row, at) => [row.id ?? at, row]));

function room({ phase = "writing", groups = GROUPS, boards = [], cards = [], offers = [] } = {}) {
  return { sessions: map([{ id: "x", phase }]), groups: map(groups), boards: map(boards), cards: map(cards), offers: map(offers) };
}

const kinds = (needs) => needs.map(({ group, reasons }) => [group.number, ...reasons.map(({ kind, n }) => (n ? `${kind} ${n}` : kind))]);
const well = () => "online";

test("a group that is heard and has nothing open needs nobody; of one not known yet nothing is said", () => {
  assert.deepEqual(needsOf(room(), well, new Set()), []);
  assert.deepEqual(needsOf(room(), () => null, new Set()), []);
  assert.deepEqual(needsOf(room(), () => "typing", new Set()), []);
});

test("one that fell silent is told apart from one that was never heard, and after the close from neither", () => {
  const silent = (number) => (number < 3 ? "silent" : "online");
  assert.deepEqual(kinds(needsOf(room(), silent, new Set([2, 3]))), [[1, "silent"], [2, "cut"]]);
  assert.deepEqual(needsOf(room({ phase: "closed" }), silent, new Set()), []);
});

test("a group that stands aside or sits with another is not waited for", () => {
  const groups = [{ ...GROUPS[0], aside: true }, { ...GROUPS[1], merged_into: "g3" }, GROUPS[2]];
  assert.deepEqual(kinds(needsOf(room({ groups }), () => "silent", new Set())), [[3, "silent"]]);
});

test("a browser that keeps nothing, ideas that pile up, objections and late cards are reasons", () => {
  const idea = (id) => ({ id, kind: "idea", group: "g2", state: "offered" });
  const shown = room({
    boards: [{ id: "b1", group: "g1", trial: { storage: false } }, { id: "b2", group: "g2", trial: { storage: true } }],
    cards: [
      { id: "c1", group: "g3", objected: true, state: "standing" },
      { id: "c2", group: "g3", objected: true, state: "withdrawn" },
      { id: "c3", group: "g3", objected: false, state: "standing" },
    ],
    offers: [idea("1"), idea("2"), idea("3"), idea("4"), { id: "5", kind: "late", group: "g2", state: "offered" }, { id: "6", kind: "late", group: "g1", state: "taken" }],
  });
  assert.deepEqual(kinds(needsOf(shown, well, new Set())), [[1, "faulty"], [2, "ideas 4", "late 1"], [3, "objections 1"]]);
});

test("a few ideas are no reason: whoever writes comes to them", () => {
  const offers = ["1", "2", "3"].map((id) => ({ id, kind: "idea", group: "g1", state: "offered" }));
  assert.deepEqual(needsOf(room({ offers }), well, new Set()), []);
});
