// Of which card another is the same is found by its code or by words, the own group's cards first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { candidatesFor } from "../../static/js/board/candidates.js";
import { fromWhole } from "../../static/js/state.js";

const card = (code, text, more = {}) => ({ id: code, code, text, column: "k", group: code.slice(0, 2), position: code, state: "standing", ...more });
const CARDS = [
  card("G1-01", "Emisión ágil"), card("G2-01", "Becas"), card("G2-02", "Albergues"), card("G2-03", "Emision de visas", { column: "c" }),
  card("G2-04", "Retirada", { state: "withdrawn" }), card("G2-05", "Sin aceptar", { pending: "refused" }),
];
const state = fromWhole({ version: "e.a.1.b", n: 1, cards: CARDS, groups: [{ id: "G1", number: 1 }, { id: "G2", number: 2 }] });
const found = (typed) => candidatesFor(state, CARDS[1], typed).map(({ code }) => code);

test("without words: the standing cards of its column but itself, the own group's first", () => {
  assert.deepEqual(found(""), ["G2-02", "G1-01"]);
  assert.deepEqual(found("  "), ["G2-02", "G1-01"]);
});

test("what is likely the same comes first, where it is wanted at all", () => {
  const likely = (typed) => candidatesFor(state, CARDS[1], typed, "G1-01").map(({ code }) => code);
  assert.deepEqual(likely(""), ["G1-01", "G2-02"]);
  assert.deepEqual(likely("albergues"), ["G2-02"]);
});

test("by code, with and without its sign, in any column", () => {
  assert.deepEqual(found("g1-01"), ["G1-01"]);
  assert.deepEqual(found("G203"), ["G2-03"]);
});

test("by words, whatever the accents", () => {
  assert.deepEqual(found("emision"), ["G2-03", "G1-01"]);
  assert.deepEqual(found("nada"), []);
});
