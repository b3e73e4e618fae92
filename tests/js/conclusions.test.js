// What stands beside the text of a conclusion.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ahead } from "../../static/js/desk/ahead.js";
import { citedWith, citedWithout, sourcesOf } from "../../static/js/desk/citing.js";
import { sinceCited } from "../../static/js/desk/since-cited.js";
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

test("a draft without sources is new before the server answers", () => {
  const drafted = (fields) => ahead(whole(), [waiting("draft_conclusion", { question: "q", text: "x", clusters: [], cards: [], ...fields })]);
  assert.deepEqual([drafted({}), drafted({ cards: ["a"] })].map(({ conclusions }) => conclusions.get("x").new), [true, false]);
});

test("a translation typed here belongs to the wording that stands", () => {
  const before = whole({ conclusions: [{ id: "1", version: "v", text: "x", translation: "", translation_of: "" }] });
  const translated = ahead(before, [waiting("translate_conclusion", { conclusion: "1", text: "y", base: "" })]).conclusions.get("1");
  assert.deepEqual([translated.translation, translated.translation_of], ["y", "v"]);
});

test("what is noted beside a conclusion is shown before the server answers", () => {
  const before = whole({ conclusions: [{ id: "1", responsible: "", deadline: "" }] });
  const noted = ahead(before, [waiting("set_follow_up", { conclusion: "1", responsible: "r", deadline: "d" })]).conclusions.get("1");
  assert.deepEqual([noted.responsible, noted.deadline, noted.conclusion], ["r", "d", undefined]);
});

test("what is chosen joins what a conclusion cites, each in its kind and once", () => {
  const state = whole({ clusters: [{ id: "h", heading: "Puerta" }] });
  const conclusion = { clusters: [], direct: ["a"] };
  assert.deepEqual(citedWith(state, conclusion, new Set(["h", "a", "b", "gone"])), { clusters: ["h"], cards: ["a", "b"] });
  assert.equal(citedWith(state, conclusion, new Set(["a", "gone"])), null);
});

test("one source is taken out, and the others stay", () => {
  assert.deepEqual(citedWithout({ clusters: ["h"], direct: ["a", "b"] }, "a"), { clusters: ["h"], cards: ["b"] });
  assert.deepEqual(citedWithout({ clusters: ["h"], direct: ["a"] }, "h"), { clusters: [], cards: ["a"] });
});

test("sources are named as far as they are there", () => {
  const titles = sourcesOf(whole(), { clusters: ["dissolved"], direct: ["a", "unheard of"] }).map(({ title }) => title);
  assert.deepEqual(titles, ["G1-01 x"]);
});
