// The desk's pure parts: own acts shown ahead, places in an order, citations, drafts, codes, filter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterFor, ahead, endAhead } from "../../static/js/desk/ahead.js";
import { draftsByHeading, materialOf, oneDraft } from "../../static/js/desk/citing.js";
import { arrange, linkOf } from "../../static/js/desk/codes.js";
import { matcher } from "../../static/js/desk/plain.js";
import { fromWhole } from "../../static/js/state.js";

const card = (id, fields = {}) => ({ id, column: "k", group: "g1", text: `text ${id}`, state: "standing", cluster: null, position: id, ...fields });
const whole = (rows = {}) => fromWhole({
  version: "e.staff.1.b", n: 1,
  columns: [{ id: "k", position: 1 }], questions: [{ id: "q", position: 1 }],
  groups: [{ id: "g1", number: 1 }, { id: "g2", number: 2 }],
  cards: [card("a"), card("b", { group: "g2" }), card("c")], ...rows,
});
const waiting = (name, fields, more = {}) => ({ id: "x", name, fields, status: "waiting", ...more });

test("cards gathered here are under their heading before the server answers", () => {
  const state = ahead(whole(), [waiting("gather_cards", { cards: ["a", "b"], cluster: null })]);
  assert.deepEqual([state.cards.get("a").cluster, state.cards.get("c").cluster], ["x", null]);
  assert.deepEqual([state.clusters.get("x").groups, state.clusters.get("x").cards], [2, 2]);
});

test("what was told apart is another only where an act on its way tells apart, or takes that back", () => {
  const before = whole({ rejections: [{ id: "r", cards: ["a", "b"] }] });
  const gather = waiting("gather_cards", { cards: ["a", "b"], cluster: null });
  const apart = waiting("reject_suggestions", { card: "a", others: ["c"] }, { id: "00000000000000000000000000000001" });
  const back = (command) => waiting("undo", { command }, { id: "u" });
  assert.equal(ahead(before, [gather]).rejections, before.rejections);
  assert.equal(ahead(before, [gather, back("x")]).rejections, before.rejections);
  assert.equal(ahead(before, [apart]).rejections.size, 2);
  assert.equal(before.rejections.size, 1);
  const taken = { ...apart, status: "answered", answer: { n: 1 }, epoch: "e", fields: { card: "a", others: ["b"] } };
  assert.equal(ahead(before, [taken, back(taken.id)]).rejections.size, 0);
  assert.equal(before.rejections.size, 1);
});

test("a heading left without cards is gone at once", () => {
  const before = whole({ cards: [card("a", { cluster: "h" })], clusters: [{ id: "h", column: "k", position: "V000" }] });
  assert.equal(ahead(before, [waiting("release_cards", { cards: ["a"] })]).clusters.size, 0);
});

test("refused acts, and those the state has caught up with, change nothing", () => {
  const before = whole();
  const fields = { cards: ["a"], cluster: null };
  assert.equal(ahead(before, [waiting("gather_cards", fields, { status: "refused" })]), before);
  const answered = (n, epoch = "e") => waiting("gather_cards", fields, { status: "answered", answer: { n }, epoch });
  assert.equal(ahead(before, [answered(1)]), before);
  assert.notEqual(ahead(before, [answered(2)]), before);
  assert.equal(ahead(before, [answered(2, "before the restore")]), before);
});

test("the end of the presentations is counted on from the last press that the state does not show yet", () => {
  const ends = (ends_at, status, more) => waiting("set_presenting_end", { ends_at }, { status, ...more });
  assert.equal(endAhead(whole(), [ends(5, "waiting"), ends(10, "answered", { answer: { n: 2 }, epoch: "e" })]), 10);
  assert.equal(endAhead(whole(), [ends(5, "refused"), ends(10, "answered", { answer: { n: 1 }, epoch: "e" })]), null);
});

test("what is held back, and what is put on the wall, waits until the server has it", () => {
  const sessions = [{ id: "s", stage: { slide: "boards", page: 0, look: null, before: null } }];
  const held = ahead(whole({ sessions }), [waiting("hold_back", { card: "a", reason: "tone" }), waiting("show_stage", { slide: "neutral" })]);
  assert.deepEqual([held.cards.get("a").pending, held.cards.get("b").pending, held.sessions.get("s").stage_pending], [true, undefined, true]);
  assert.equal("stage_pending" in held.sessions.get("s").stage, false);
});

test("one step up or down names the row to stand behind", () => {
  const rows = ["a", "b", "c"].map((id) => ({ id, position: id }));
  assert.deepEqual(
    [afterFor(rows, "c", -1), afterFor(rows, "b", -1), afterFor(rows, "a", -1), afterFor(rows, "a", 1), afterFor(rows, "c", 1)],
    ["a", null, undefined, "b", undefined],
  );
});

test("what no conclusion cites comes first; withdrawn conclusions cite nothing", () => {
  const cites = (id, direct, state) => ({ id, question: "q", position: id, state, clusters: [], direct, cards: direct });
  const [{ entries }] = materialOf(whole({ conclusions: [cites("1", ["a"], "draft"), cites("2", ["b"], "withdrawn")] }));
  assert.deepEqual(entries.map((entry) => [entry.id, entry.reached]), [["c", false], ["b", false], ["a", true]]);
});

test("the material names the room's numbers, and a draft as one", () => {
  const cites = (id, direct, state) => ({ id, question: "q", position: id, state, clusters: [], direct, cards: direct });
  const [{ entries }] = materialOf(whole({ conclusions: [cites("1", ["a", "b"], "draft"), cites("2", ["b"], "proposed"), cites("3", ["b"], "agreed")] }));
  assert.deepEqual(entries.map((entry) => [entry.id, entry.cited]), [["c", []], ["a", []], ["b", [1, 2]]]);
});

test("drafts cite headings as clusters and lone cards as cards", () => {
  const entries = [{ id: "h", title: "Fondo", lone: false }, { id: "a", title: "Ruta", lone: true }];
  assert.deepEqual(draftsByHeading(entries, "q")[0], { question: "q", text: "Fondo", clusters: ["h"], cards: [] });
  assert.deepEqual(oneDraft(entries, "q"), { question: "q", text: "Fondo; Ruta", clusters: ["h"], cards: ["a"] });
});

test("codes stand by group, the one that writes first, then by role", () => {
  const row = (seat, role, group = null) => ({ seat, role, group, code: seat });
  const { groups, roles } = arrange([row("organizer", "organizer"), row("delegate-1", "delegate", 1), row("rapporteur-1", "rapporteur", 1), row("facilitator", "facilitator")]);
  assert.deepEqual(groups[0].rows.map(({ seat }) => seat), ["rapporteur-1", "delegate-1"]);
  assert.deepEqual(roles.map(({ seat }) => seat), ["facilitator", "organizer"]);
  assert.equal(linkOf("http://10.0.0.2:8000", "G1-SOL-1"), "http://10.0.0.2:8000/join#G1-SOL-1");
});

test("the filter knows no accents or capitals and wants every word", () => {
  assert.equal(matcher("niñez PROTECCION")("Protección de la Niñez"), true);
  assert.equal(matcher("fondo niñez")("Protección de la Niñez"), false);
});

test("what is marked as mentioned counts at once, by groups", () => {
  const cards = [card("a", { cluster: "h" }), card("b", { cluster: "h", group: "g2" })];
  const before = whole({ cards, clusters: [{ id: "h", column: "k", position: "V000", said: 0 }] });
  const mark = (ids, mentioned) => waiting("mark_mentioned", { cards: ids, mentioned });
  assert.equal(ahead(before, [mark(["a", "b"], true)]).clusters.get("h").said, 2);
  const taken = ahead(before, [mark(["a", "b"], true), mark(["b"], false)]);
  assert.deepEqual([taken.clusters.get("h").said, taken.cards.get("b").mentioned], [1, false]);
});

const stage = (changes = {}) => ({ slide: "boards", column: null, page: 0, group: null, card: null, cluster: null, look: null, before: null, ...changes });
const staged = (changes) => whole({ sessions: [{ id: "s", stage: stage(changes) }] });
const acted = (state, ...acts) => ahead(state, acts.map(([name, fields = {}]) => waiting(name, fields))).sessions.get("s").stage;

test("hiding the stage and going back in quick succession leaves it exactly as it was", () => {
  const before = staged({ page: 2, look: { kind: "card", id: "a", page: 1 } });
  const hidden = acted(before, ["show_stage", { slide: "neutral" }], ["show_stage", { slide: "neutral" }]);
  assert.deepEqual([hidden.slide, hidden.look, hidden.before.page], ["neutral", null, 2]);
  assert.deepEqual(acted(before, ["show_stage", { slide: "neutral" }], ["resume_stage"]), before.sessions.get("s").stage);
  assert.deepEqual(acted(before, ["resume_stage"]), before.sessions.get("s").stage);
});

test("what is pointed at stays while pages are turned and goes with the slide", () => {
  const look = { kind: "cluster", id: "h", page: 1 };
  assert.deepEqual(acted(staged({ page: 1 }), ["point_at", { cluster: "h" }]).look, look);
  assert.deepEqual(acted(staged({ look }), ["show_stage", { slide: "boards", page: 1 }]).look, look);
  assert.equal(acted(staged({ look }), ["show_stage", { slide: "headings" }]).look, null);
  assert.equal(acted(staged({ look }), ["point_at", {}]).look, null);
});

test("one conclusion keeps its time while its pages are turned; of another the server says when it came up", () => {
  const one = { slide: "conclusion", conclusion: "c", since: 5, look: null };
  const show = (conclusion, page = 0) => ["show_stage", { slide: "conclusion", conclusion, page }];
  const told = (...acts) => { const { conclusion, since, page } = acted(staged(one), ...acts); return [conclusion, since, page]; };
  assert.deepEqual(told(show("c", 1)), ["c", 5, 1]);
  assert.deepEqual(told(["show_stage", { slide: "neutral" }], show("c")), ["c", 5, 0]);
  assert.deepEqual(told(show("d")), ["d", null, 0]);
  assert.deepEqual(told(["show_stage", { slide: "conclusions" }]), [null, null, 0]);
});

test("what is held back is marked before the server answers", () => {
  const held = ahead(whole(), [waiting("hold_back", { card: "a", reason: "tone" })]);
  assert.equal(held.cards.get("a").held, "tone");
});
