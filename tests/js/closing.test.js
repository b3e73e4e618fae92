// What is told before the conclusions are frozen, and what the versions are called.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changesSince, freezeWaiting, includedOf, leftOf, openingOf, openOf, standingOfFreeze, stepsOf } from "../../static/js/closing.js";
import { latestVersion, nextVersion, shortHash } from "../../static/js/snapshots.js";
import { fromWhole } from "../../static/js/state.js";

const STATES = ["draft", "proposed", "agreed", "agreed_with_changes", "with_reservation", "pending", "withdrawn"];
const card = (id, fields = {}) => ({ id, column: "k", group: "g1", text: id, state: "standing", cluster: null, top: null, position: id, ...fields });
const conclusion = (id, state, cards = []) => ({ id, question: "q", position: id, state, clusters: [], cards, direct: cards, groups: 0 });
const whole = (rows) => fromWhole({
  version: "e.staff.1.b", n: 1, sessions: [{ id: "s", texts_open: true }], columns: [{ id: "k", position: 1 }], questions: [{ id: "q", position: 1 }], groups: [{ id: "g1", number: 1 }, { id: "g2", number: 2 }], ...rows,
});
const told = (lines) => Object.fromEntries(lines.map(({ name, rows }) => [name, rows.map(({ id }) => id)]));

test("what is still open is told apart: drafts, which do not go in, what is not agreed, what is pending", () => {
  const state = whole({ conclusions: STATES.map((name) => conclusion(name, name)) });
  assert.deepEqual(told(openOf(state)), { draft: ["draft"], proposed: ["proposed"], pending: ["pending"] });
  assert.deepEqual(openOf(whole({ conclusions: [conclusion("1", "agreed")] })), []);
});

test("what is left out is told by kind, and kinds of which nothing is left out are not told", () => {
  const cards = [card("a", { cluster: "h" }), card("b", { top: 1 }), card("c"), card("d", { group: "g2" })];
  const rows = { cards, clusters: [{ id: "h", column: "k", heading: "H", position: "a" }], objectives: [{ id: "o", position: 0 }] };
  const conclusions = [conclusion("1", "agreed", ["d"]), conclusion("2", "agreed")];
  assert.deepEqual(told(leftOf(whole({ ...rows, conclusions }))), { groups: ["g1"], tops: ["b"], headings: ["h"], cards: ["b", "c"], objectives: ["o"], unsourced: ["2"] });
  const covered = { ...conclusion("1", "agreed", ["a", "b", "c", "d"]), objectives: ["o"] };
  assert.deepEqual(leftOf(whole({ ...rows, conclusions: [covered] })), []);
});

test("a version holds what the room sees, no draft and nothing withdrawn", () => {
  const { all, states } = includedOf(whole({ conclusions: STATES.map((name) => conclusion(name, name)) }));
  assert.equal(all, 5);
  assert.deepEqual(states.map(({ name, n }) => [name, n]), ["agreed", "agreed_with_changes", "with_reservation", "proposed", "pending"].map((name) => [name, 1]));
});

test("the tenth version comes after the ninth", () => {
  const snapshots = (...versions) => whole({ snapshots: versions.map((version) => ({ id: version, version })) });
  assert.equal(latestVersion(snapshots()), null);
  assert.equal(nextVersion(snapshots()), "1.0");
  assert.equal(latestVersion(snapshots("1.10", "1.9", "1.0")).version, "1.10");
  assert.equal(nextVersion(snapshots("1.10", "1.9", "1.0")), "1.11");
});

test("a hash is shown by its beginning, in threes of four", () => {
  assert.equal(shortHash("0123456789abcdef"), "0123 4567 89ab");
});

test("what changed is a step only where there is a version to compare with", () => {
  assert.deepEqual(stepsOf(whole({})), ["missing", "reading", "countries", "freeze"]);
  assert.deepEqual(stepsOf(whole({ snapshots: [{ id: "s", version: "1.0" }] })), ["missing", "reading", "countries", "difference", "freeze"]);
});

test("what staff alone see is no change, nor is a draft", () => {
  const row = { ...conclusion("1", "agreed", ["a", "b"]), number: 1, text: "T", clusters: ["h", "held", "empty"], reservation: "", reserved_by: "Belice" };
  const cards = [card("a"), card("b", { held: "tone" }), card("c", { cluster: "h" }), card("d", { cluster: "held" }), card("e", { cluster: "empty", state: "withdrawn" })];
  const clusters = ["h", "held", "empty"].map((id) => ({ id, column: "k", held: id === "held" ? "tone" : null }));
  const state = whole({ cards, clusters, conclusions: [row, conclusion("2", "draft")] });
  const former = { outline: true, completed_by: "x", conclusions: [{ ...row, clusters: ["h"], direct: ["a"], reserved_by: "" }] };
  assert.deepEqual(changesSince(former, state), { added: [], withdrawn: [], changed: [], outline: false, countries: { came: [], gone: [] } });
  const { changed } = changesSince({ ...former, conclusions: [{ ...former.conclusions[0], text: "S" }] }, state);
  assert.deepEqual(changed.map(({ row: now, what }) => [now.id, what]), [["1", ["text"]]]);
});

const freezing = (id, status, fields = { kind: "room", outline: true, completed_by: "x" }) => ({ id, name: "freeze", status, fields });

test("the panel opens at the freeze that waits, as it was sent, and else at the beginning", () => {
  assert.deepEqual(openingOf("final", [freezing("1", "waiting"), { id: "2", name: "lay_pen", status: "waiting", fields: {} }]), { step: "freeze", kind: "room", outline: true, countries: null, command: "1" });
  assert.equal(openingOf("room", [freezing("1", "unsaved")]).command, "1");
  const beginning = { step: "missing", kind: "final", outline: false, countries: null, command: null };
  assert.deepEqual(openingOf("final", [freezing("1", "answered"), freezing("2", "refused")]), beginning);
  assert.equal(freezeWaiting([]), null);
});

test("a freeze that waits is told with what it waits for, and not while it only takes its time", () => {
  const told = (status, isReached, silent) => standingOfFreeze(freezing("1", status), isReached, silent);
  assert.equal(told("waiting", true, false), "freezing");
  assert.equal(told("waiting", true, true), "waits_answer");
  assert.equal(told("waiting", false, false), "waits_link");
  assert.equal(told("answered", false, true), "freezing");
  assert.equal(told("refused", false, true), "refused");
});

test("what a waiting freeze has confirmed is confirmed where the panel opens again", () => {
  const sent = freezing("1", "waiting", { kind: "room", outline: false, completed_by: "", countries: ["PA"] });
  assert.deepEqual(openingOf("room", [sent]).countries, ["PA"]);
});
