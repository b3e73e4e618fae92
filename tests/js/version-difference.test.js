// What changed between two versions: added, withdrawn, worded anew, and what was said beside.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contentOf, isSame, versionDifference } from "../../static/js/version-difference.js";

const row = (number, changes = {}) => ({
  id: `c${number}`, number, question: "q1", text: `Texto ${number}`, state: "agreed", clusters: ["h1"], direct: ["k1", "k2"],
  responsible: "", deadline: "", reservation: "", reserved_by: "", translation: "", ...changes,
});
const held = (...conclusions) => ({ outline: false, completed_by: "", conclusions });
const only = (before, after) => versionDifference(held(before), held(after)).changed;

test("two versions that say the same differ in nothing, whatever the order of their rows", () => {
  const difference = versionDifference(held(row(1), row(2)), held(row(2, { direct: ["k2", "k1"] }), row(1)));
  assert.ok(isSame(difference));
  assert.deepEqual(difference, { added: [], withdrawn: [], changed: [], outline: false, countries: { came: [], gone: [] } });
});

test("what is new and what is gone is told in the order of the numbers", () => {
  const { added, withdrawn, changed } = versionDifference(held(row(3), row(1), row(2)), held(row(2), row(10), row(4)));
  assert.deepEqual(added.map(({ number }) => number), [4, 10]);
  assert.deepEqual(withdrawn.map(({ number }) => number), [1, 3]);
  assert.deepEqual(changed, []);
});

for (const [what, changes] of Object.entries({
  text: { text: "Otro" }, state: { state: "pending" }, reservation: { reservation: "salvo c)" }, translation: { translation: "To…" },
  sources: { direct: ["k1"] }, question: { question: "q2" }, number: { number: 7 },
})) {
  test(`a changed ${what} is told, and nothing else`, () => {
    const [found, ...others] = only(row(1), { ...row(1), ...changes });
    assert.deepEqual([found.what, others], [[what], []]);
    assert.equal(found.was.text, "Texto 1");
  });
}

test("who follows it up and until when are one thing; so are a reservation and whose it is", () => {
  assert.deepEqual(only(row(1), row(1, { responsible: "Panamá", deadline: "mayo" }))[0].what, ["follow_up"]);
  assert.deepEqual(only(row(1, { reservation: "x" }), row(1, { reservation: "x", reserved_by: "Belice" }))[0].what, ["reservation"]);
});

test("several changes of one conclusion stand together", () => {
  assert.deepEqual(only(row(1), row(1, { text: "Otro", state: "with_reservation", reservation: "x" }))[0].what, ["text", "state", "reservation"]);
});

test("that an outline became the whole is a change", () => {
  const outline = { ...held(row(1)), outline: true, completed_by: "Relatoría" };
  assert.equal(versionDifference(outline, held(row(1))).outline, "whole");
  assert.equal(versionDifference(held(row(1)), outline).outline, "only");
  assert.equal(isSame(versionDifference(outline, held(row(1)))), false);
});

test("of a state only what all see is compared", () => {
  const state = stateOf([row(1), row(2, { state: "draft" }), row(3, { state: "withdrawn" })]);
  assert.deepEqual(contentOf(state).conclusions.map(({ id }) => id), ["c1"]);
  assert.deepEqual(versionDifference(held(row(1), row(3)), contentOf(state)).withdrawn.map(({ id }) => id), ["c3"]);
});

test("what staff see beyond the papers is no change: what is held back, and a name that is not shown", () => {
  const staffs = row(1, { clusters: ["h1", "h2"], direct: ["k1", "k2", "k3"], reserved_by: "Belice" });
  assert.ok(isSame(versionDifference(held(row(1)), contentOf(stateOf([staffs])))));
});

test("before texts are open the papers name no source", () => {
  assert.ok(isSame(versionDifference(held(row(1, { clusters: [], direct: [] })), contentOf(stateOf([row(1)], { texts_open: false })))));
});

test("whether the next is an outline is not known before it is frozen", () => {
  assert.ok(isSame(versionDifference({ ...held(row(1)), outline: true, completed_by: "Relatoría" }, contentOf(stateOf([row(1)])))));
});

test("who takes part is told by those that came and went; versions from before that was asked tell of none", () => {
  const part = (...countries) => ({ ...held(row(1)), workshop: { countries } });
  assert.deepEqual(versionDifference(part("BZ", "PA"), part("PA", "SV")).countries, { came: ["SV"], gone: ["BZ"] });
  assert.equal(isSame(versionDifference(part("PA"), part("PA", "SV"))), false);
  assert.equal(isSame(versionDifference(held(row(1)), part())), true);
  assert.deepEqual(versionDifference(held(row(1)), part("PA")).countries.came, ["PA"]);
});

function stateOf(rows, session = { texts_open: true }) {
  const byId = (all) => new Map(all.map((each) => [each.id, each]));
  const card = (id, changes = {}) => ({ id, state: "standing", held: null, cluster: "h1", ...changes });
  const cards = [card("k1"), card("k2"), card("k3", { held: "personal" }), card("k4", { cluster: "h2" })];
  const clusters = [{ id: "h1", held: null }, { id: "h2", held: "tone" }];
  return { workshops: byId([{ id: "w" }]), sessions: byId([{ id: "s", ...session }]), conclusions: byId(rows), cards: byId(cards), clusters: byId(clusters) };
}
