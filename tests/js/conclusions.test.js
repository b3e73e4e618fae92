// What stands beside the text of a conclusion.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ahead } from "../../static/js/desk/ahead.js";
import { notCited, sourcesOf } from "../../static/js/desk/citing.js";
import { baseOf, fieldOver, namedOnlyWith, textsOver, touchedOf } from "../../static/js/desk/own-text.js";
import { seenOf, sinceCited } from "../../static/js/desk/since-cited.js";
import { fromWhole } from "../../static/js/state.js";

const whole = (rows = {}) => fromWhole({
  version: "e.staff.1.b", n: 1, questions: [{ id: "q", position: 1 }],
  cards: [{ id: "a", code: "G1-01", text: "x" }, { id: "b", code: "G1-02", text: "y" }], ...rows,
});
const waiting = (name, fields) => ({ id: "x", name, fields, status: "waiting" });

test("a changed card that is no longer among the cards is told as gone", () => {
  const found = sinceCited(whole(), { cards: ["a"], changed: ["a", "b", "unheard of"] });
  assert.deepEqual(found.map(({ card, gone }) => [card.id, gone]), [["a", false], ["b", true]]);
});

test("what was seen here is no longer told before the server answers", () => {
  const before = whole({ conclusions: [{ id: "1", cards: ["a"], changed: ["a"] }] });
  const state = ahead(before, [waiting("confirm_sources", { conclusion: "1" })]);
  assert.deepEqual(sinceCited(state, state.conclusions.get("1")), []);
});

test("only what was shown is sent as seen, and what changed again stays told", () => {
  const cards = [{ id: "a", code: "G1-01", text: "x", version: "v1" }, { id: "b", code: "G1-02", text: "y", version: "v1" }];
  const row = { id: "1", cards: ["a"], changed: ["a", "b"] };
  const before = whole({ cards, conclusions: [row] });
  const seen = seenOf(sinceCited(before, row));
  assert.deepEqual(seen, { a: "v1", b: "" });
  const later = whole({ cards: [{ ...cards[0], version: "v2" }, cards[1]], conclusions: [row] });
  const left = (state) => ahead(state, [waiting("confirm_sources", { conclusion: "1", seen })]).conclusions.get("1").changed;
  assert.deepEqual([left(before), left(later)], [[], ["a"]]);
});

test("a draft without sources is new before the server answers", () => {
  const drafted = (fields) => ahead(whole(), [waiting("draft_conclusion", { question: "q", text: "x", clusters: [], cards: [], ...fields })]);
  assert.deepEqual([drafted({}), drafted({ cards: ["a"] })].map(({ conclusions }) => conclusions.get("x").new), [true, false]);
});

test("a translation typed here belongs to the wording that stands, unless its translator had another", () => {
  const before = whole({ conclusions: [{ id: "1", version: "v", text: "x", translation: "", translation_of: "" }] });
  const translated = ahead(before, [waiting("translate_conclusion", { conclusion: "1", text: "y", base: "" })]).conclusions.get("1");
  assert.deepEqual([translated.translation, translated.translation_of], ["y", "v"]);
  const former = ahead(before, [waiting("translate_conclusion", { conclusion: "1", text: "y", base: "", of: "u" })]).conclusions.get("1");
  assert.equal(former.translation_of, "u");
});

test("what is noted beside a conclusion is shown before the server answers", () => {
  const before = whole({ conclusions: [{ id: "1", responsible: "", deadline: "" }] });
  const noted = ahead(before, [waiting("set_follow_up", { conclusion: "1", responsible: "r", base: { responsible: "" } })]).conclusions.get("1");
  assert.deepEqual([noted.responsible, noted.deadline, noted.conclusion, noted.base], ["r", "", undefined, undefined]);
});

test("of what is chosen only what a conclusion does not cite yet joins it, each in its kind", () => {
  const state = whole({ clusters: [{ id: "h", heading: "Puerta" }] });
  const conclusion = { clusters: [], direct: ["a"] };
  assert.deepEqual(notCited(state, conclusion, new Set(["h", "a", "b", "gone"])), { clusters: ["h"], cards: ["b"] });
  assert.equal(notCited(state, conclusion, new Set(["a", "gone"])), null);
});

test("two quick changes of what a conclusion cites are both shown before the server answers", () => {
  const standing = (id, more) => ({ id, code: id, text: id, group: "g", state: "standing", ...more });
  const before = whole({
    groups: [{ id: "g", number: 1 }], clusters: [{ id: "h", heading: "Puerta" }], cards: [standing("a"), standing("b"), standing("c", { cluster: "h" })],
    conclusions: [{ id: "1", clusters: [], direct: ["a", "b"], cards: ["a", "b"], changed: ["a", "b"], new: false }],
  });
  const none = { clusters: [], cards: [] };
  const changes = [{ cite: none, leave: { clusters: [], cards: ["a"] } }, { cite: { clusters: ["h"], cards: [] }, leave: none }];
  const row = ahead(before, changes.map((fields) => waiting("change_sources", { conclusion: "1", ...fields }))).conclusions.get("1");
  assert.deepEqual([row.clusters, row.direct, row.cards, row.groups, row.changed, row.new], [["h"], ["b"], ["b", "c"], 1, ["b"], false]);
});

test("sources are named as far as they are there", () => {
  const titles = sourcesOf(whole(), { clusters: ["dissolved"], direct: ["a", "unheard of"] }).map(({ title }) => title);
  assert.deepEqual(titles, ["G1-01 x"]);
});

test("a draft begun where there was no text yet is not sent as if it knew a colleague's", () => {
  assert.equal(baseOf("typed", "", "theirs"), "");
  assert.deepEqual([baseOf("typed", "v1", "v2"), baseOf("", "v1", "v2")], ["v1", "v2"]);
});

test("of fields typed together only those that were touched are sent, and an untouched one shows what stands", () => {
  const fields = [
    { name: "responsible", ...fieldOver("Ana", null) },
    { name: "deadline", ...fieldOver("mayo", { typed: " junio ", base: "mayo" }) },
    { name: "emptied", ...fieldOver("x", { typed: "", base: "x" }) },
    { name: "the same", ...fieldOver("x", { typed: "x ", base: "y" }) },
  ];
  assert.equal(fields[0].typed, "Ana");
  assert.deepEqual(touchedOf(fields), { deadline: "junio", emptied: "" });
});

test("a touched field that someone else changed meanwhile is stale, until they agree", () => {
  const stale = (value, own) => fieldOver(value, own).stale;
  assert.equal(stale("de Ana", { typed: "mío", base: "" }), true);
  assert.equal(stale("de Ana", { typed: "mío", base: "de Ana" }), false);
  assert.equal(stale("mío", { typed: "mío", base: "" }), false);
  assert.equal(stale("de Ana", null), false);
});

test("nobody is named where the reservation is emptied", () => {
  const shown = { reservation: "salvo c)", reserved_by: "Belice" };
  assert.deepEqual(namedOnlyWith({ reservation: "" }, shown), { reservation: "", reserved_by: "" });
  assert.deepEqual(namedOnlyWith({ reservation: "d)" }, shown), { reservation: "d)" });
  assert.deepEqual(namedOnlyWith({ reserved_by: "Cuba" }, { reservation: "", reserved_by: "" }), { reserved_by: "" });
});

test("what is typed is sent with what stood there, of the same fields", () => {
  assert.deepEqual(textsOver({ id: "1", responsible: "Ana", deadline: "mayo" }, { deadline: "junio" }), { deadline: "mayo" });
});

test("an objective that is chosen here is shown before the server answers, and who chose others keeps them", () => {
  const before = whole({ conclusions: [{ id: "1", objectives: ["o1", "o2"] }] });
  const row = ahead(before, [waiting("link_objectives", { conclusion: "1", add: ["o3"], remove: ["o1"] })]).conclusions.get("1");
  assert.deepEqual(row.objectives, ["o2", "o3"]);
});
