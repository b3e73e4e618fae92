// What is shown of one card as saying the same, in which order, and what a press on it sends.
import assert from "node:assert/strict";
import test from "node:test";
import { marked } from "../../static/js/desk/shared-words.js";
import { apartFields, fitting, inCommands, likelyCount, likenesses, namesOf, placesOf, queueOf, stillOff, togetherFields } from "../../static/js/desk/suggested.js";
import { fromWhole } from "../../static/js/state.js";

const card = (id, fields = {}) => ({ id, column: "k", group: "g1", text: id, state: "standing", cluster: null, position: id, ...fields });
const heading = (id, fields = {}) => ({ id, column: "k", heading: "", version: id, position: id, groups: 1, cards: 1, said: 0, ...fields });
const desk = (rows = {}) => fromWhole({
  version: "e.staff.1.b", n: 1, groups: [{ id: "g1", number: 1 }], columns: [{ id: "k", position: 1 }, { id: "c", position: 2 }],
  cards: ["a", "b", "c", "d", "e"].map((id) => card(id)), clusters: [], ...rows,
});
const told = (...pairs) => ({ pairs: pairs.map(([one, other, score, words = []]) => [one, other, score, words]), sure: 0.7 });
const look = (found) => Object.fromEntries([...found].map(([id, { candidates }]) => [id, candidates.map(({ place }) => place.id)]));
const under = (cluster, ...ids) => ids.map((id) => card(id, { cluster }));

test("a lone card shows at most three, the likest first, with the words of that pair", () => {
  const found = likenesses(desk(), told(["a", "b", 0.6], ["a", "c", 0.9, ["x"]], ["a", "d", 0.7], ["e", "a", 0.8]));
  assert.deepEqual(look(found).a, ["c", "e", "d"]);
  assert.deepEqual(look(found).b, ["a"]);
  const [{ one, other, words }] = found.get("a").candidates;
  assert.deepEqual([one, other, words], ["a", "c", ["x"]]);
  assert.equal(found.get("e").candidates[0].one, "e");
});

test("a heading is shown as one, judged by all of its cards", () => {
  const state = desk({ cards: [...under("h", "a", "b"), ...under("i", "c", "d"), card("e")], clusters: [heading("h"), heading("i")] });
  const found = likenesses(state, told(["e", "a", 0.8], ["e", "c", 0.7], ["e", "d", 0.7], ["a", "c", 0.6]));
  assert.deepEqual(look(found), { e: ["i", "h"] }); // 0.7 with both goes before 0.8 with one of two
});

test("two headings are shown to each other only where some cards of theirs surely say the same", () => {
  const state = desk({ cards: [...under("h", "a", "b"), ...under("i", "c", "d")], clusters: [heading("h"), heading("i")] });
  assert.deepEqual(look(likenesses(state, told(["a", "c", 0.69]))), {});
  assert.deepEqual(look(likenesses(state, told(["a", "c", 0.7]))), { h: ["i"], i: ["h"] });
});

test("what was told apart is shown no more, nor a heading that holds it", () => {
  const rejections = [{ id: "r", cards: ["b", "a"] }];
  const pairs = told(["a", "b", 0.9], ["a", "c", 0.9], ["b", "c", 0.9]);
  assert.deepEqual(look(likenesses(desk({ rejections }), pairs)), { a: ["c"], b: ["c"], c: ["a", "b"] });
  const joined = desk({ cards: [...under("h", "b", "c"), card("a")], clusters: [heading("h")], rejections });
  assert.deepEqual(look(likenesses(joined, pairs)), {});
});

test("nothing is shown of withdrawn cards, across columns, within a heading, or of cards that are not here", () => {
  const state = desk({ cards: [card("a"), card("b", { state: "withdrawn" }), card("c", { column: "c" }), ...under("h", "d", "e")], clusters: [heading("h")] });
  assert.deepEqual(look(likenesses(state, told(["a", "b", 0.9], ["a", "c", 0.9], ["d", "e", 0.9], ["a", "z", 0.9]))), {});
});

test("the surest comes first, and what was put off last, in turn", () => {
  const found = likenesses(desk(), told(["a", "b", 0.6], ["c", "d", 0.9], ["e", "a", 0.7]));
  const order = (later) => queueOf(found, later).map(({ place }) => place.id);
  assert.deepEqual(order([]), ["c", "d", "a", "e", "b"]);
  assert.deepEqual(order(["c", "a"]), ["d", "e", "b", "c", "a"]);
});

test("only what is likely is counted, and what is less alike is shown all the same", () => {
  const found = likenesses(desk(), told(["a", "b", 0.4], ["c", "d", 0.3]));
  assert.deepEqual([likelyCount(found), queueOf(found).length], [2, 4]);
});

test("lone cards make a heading, one joins a heading, and of two headings the named or larger one stays", () => {
  const cards = [...under("h", "a", "b"), ...under("i", "c"), card("d"), card("e"), card("w", { cluster: "i", state: "withdrawn" })];
  const fields = (clusters, one, other) => {
    const state = desk({ cards, clusters });
    const places = placesOf(state);
    return togetherFields(state, places.get(one), places.get(other));
  };
  const plain = [heading("h"), heading("i")];
  assert.deepEqual(fields(plain, "d", "e"), { cards: ["d", "e"], cluster: null });
  assert.deepEqual(fields(plain, "d", "a"), { cards: ["d"], cluster: "h" });
  assert.deepEqual(fields(plain, "a", "d"), { cards: ["d"], cluster: "h" });
  assert.deepEqual(fields(plain, "a", "c"), { cards: ["c", "w"], cluster: "h" });
  assert.deepEqual(fields(plain, "c", "a"), { cards: ["c", "w"], cluster: "h" });
  assert.deepEqual(fields([heading("h", { heading: "Ruta" }), heading("i", { heading: "Fondo" })], "c", "a"), { cards: ["c", "w"], cluster: "h" });
  assert.deepEqual(fields([heading("h"), heading("i", { heading: "Fondo" })], "a", "c"), { cards: ["a", "b"], cluster: "i" });
});

test("of two headings with a name each it is told which one stays: the larger one's, else that of the one under review", () => {
  const named = (name, n, lone = false) => ({ heading: name, members: Array(n).fill({}), lone });
  assert.deepEqual(namesOf(named("Ruta", 1), named("Fondo", 2)), { stays: "Fondo", goes: "Ruta" });
  assert.deepEqual(namesOf(named("Ruta", 2), named("Fondo", 2)), { stays: "Ruta", goes: "Fondo" });
  for (const other of [named("", 3), named("Ruta", 3), named("Fondo", 1, true)]) assert.equal(namesOf(named("Ruta", 2), other), null);
});

test("a refusal names one card of each that was shown, and that tells whole headings apart", () => {
  const rows = { cards: [...under("h", "a", "b"), card("c"), card("d")], clusters: [heading("h")] };
  const pairs = told(["d", "a", 0.7], ["d", "b", 0.8], ["d", "c", 0.7]);
  const { place, candidates } = likenesses(desk(rows), pairs).get("d");
  const refused = apartFields(place, candidates);
  assert.deepEqual(refused, { card: "d", others: ["b", "c"] });
  const rejections = refused.others.map((other) => ({ id: other, cards: ["d", other] }));
  assert.deepEqual(look(likenesses(desk({ ...rows, rejections }), pairs)), {});
});

test("a card that has left its heading meanwhile is not told apart by a refusal of that", () => {
  const rows = { cards: [...under("h", "a", "b"), ...under("i", "c", "d")], clusters: [heading("h"), heading("i")] };
  const { candidates } = likenesses(desk(rows), told(["a", "c", 0.8])).get("h");
  const later = desk({ ...rows, cards: [card("a"), ...under("h", "b"), card("c"), ...under("i", "d")] });
  const places = placesOf(later);
  const now = candidates.map((each) => ({ ...each, place: places.get("d") }));
  assert.deepEqual(apartFields(places.get("b"), now), { card: "b", others: ["d"] });
});

test("groupings go into as few commands as take them, none of them in two", () => {
  const grouping = (...cards) => ({ cluster: null, cards });
  const [one, two, three] = [grouping("a", "b"), grouping("c", "d"), grouping("e")];
  assert.deepEqual(inCommands([one, two, three], 9), [[one, two, three]]);
  assert.deepEqual(inCommands([one, two, three], 3), [[one], [two, three]]);
  assert.deepEqual(inCommands([grouping("a", "b", "c"), three], 2), [[grouping("a", "b")], [three]]);
  assert.deepEqual(inCommands([], 3), []);
});

test("proposed groupings lose what is gathered or withdrawn by now, and go where too little is left", () => {
  const state = desk({ cards: [card("a"), card("b"), card("c", { state: "withdrawn" }), ...under("h", "d"), card("e")], clusters: [heading("h")] });
  const groupings = [
    { column: "k", cluster: null, cards: ["a", "b", "c"] }, { column: "k", cluster: null, cards: ["d", "e"] },
    { column: "k", cluster: "h", cards: ["e"] }, { column: "k", cluster: "gone", cards: ["e"] }, { column: "c", cluster: null, cards: ["a", "b"] },
  ];
  assert.deepEqual(fitting(state, groupings), [{ column: "k", cluster: null, cards: ["a", "b"] }, { column: "k", cluster: "h", cards: ["e"] }]);
});

test("what was unticked stays so where the same grouping is proposed again", () => {
  const grouping = (cluster, ...ids) => ({ column: "k", cluster, cards: ids.map((id) => ({ id })) });
  const former = { groupings: [grouping(null, "a", "b", "c"), grouping("h", "d"), grouping(null, "e", "f")], off: new Set(["a", "d", "e"]) };
  const off = (...groupings) => [...stillOff(groupings, former)];
  assert.deepEqual(off(grouping(null, "c", "a", "z"), grouping("h", "d", "x")), ["a", "d"]);
  assert.deepEqual(off(grouping("h", "a"), grouping("i", "d"), grouping(null, "e", "z")), []);
  assert.deepEqual([...stillOff([grouping(null, "a", "b")], null)], []);
});

const MARKED = [
  ["Documentos de viaje, rápidos", ["documento", "viaje"], ["Documentos", "viaje"]],
  ["Recepción", ["recepcion"], ["Recepción"]],
  ["el fondo y la fonda", ["fondo"], ["fondo", "fonda"]],
  ["consulado ≠ consola", ["consulados"], ["consulado"]],
  ["¿Y el 20 %?", ["20"], ["20"]],
  ["vía aérea", ["a"], []],
];
for (const [text, words, expected] of MARKED) {
  test(`«${text}» is marked where it shares ${words.join(", ")}`, () => {
    const pieces = marked(text, words);
    assert.equal(pieces.map((piece) => piece.text).join(""), text);
    assert.deepEqual(pieces.filter((piece) => piece.marked).map((piece) => piece.text), expected);
  });
}
