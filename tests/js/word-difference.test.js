// A change in words: to the letter what the text is now, and readable by people.
import assert from "node:assert/strict";
import { test } from "node:test";
import { wordDifference } from "../../static/js/word-difference.js";

const marked = (was, text) =>
  wordDifference(was, text).map(({ kind, text: piece }) => ({ same: piece, old: `[-${piece}-]`, new: `{+${piece}+}` })[kind]).join("");
const now = (was, text) => wordDifference(was, text).filter(({ kind }) => kind !== "old").map((piece) => piece.text).join("");

test("a word that was changed is one change", () => {
  assert.equal(marked("Fortalecer el fondo regional.", "Fortalecer el mecanismo regional."), "Fortalecer el [-fondo -]{+mecanismo +}regional.");
  assert.equal(marked("Reconocer la acción", "Reconocer la acción común"), "Reconocer la acción {+común+}");
  assert.equal(marked("one, two and three", "one and three"), "one [-, two -]and three");
});

test("what did not change has no mark, and nothing is nothing", () => {
  assert.deepEqual(wordDifference("igual", "igual"), [{ kind: "same", text: "igual" }]);
  assert.deepEqual(wordDifference("", ""), []);
  assert.deepEqual(wordDifference("", "nuevo"), [{ kind: "new", text: "nuevo" }]);
  assert.deepEqual(wordDifference("viejo", ""), [{ kind: "old", text: "viejo" }]);
});

test("a little word between two changes goes with them", () => {
  assert.equal(
    marked("Promover en toda la región la entrega de datos útiles a tiempo", "Promover en toda la región el intercambio de información útiles a tiempo"),
    "Promover en toda la región [-la entrega de datos -]{+el intercambio de información +}útiles a tiempo",
  );
});

test("texts with hardly a word in common stand one after the other", () => {
  const was = "Tomar nota de la propuesta de los países";
  const text = "Instar a que se elabore una guía para atender desplazamientos de personas";
  assert.deepEqual(wordDifference(was, text), [{ kind: "old", text: was }, { kind: "new", text }]);
});

test("accents in two pieces, other scripts, emoji and lines are never cut in two", () => {
  const texts = ["acción", "accio\u0301n 👨‍👩‍👧‍👦 sí", "👨‍👩‍👧 sí", "1️⃣ uno\ndos", "uno\n\ndos", "العمل معا", "العمل اليوم معا", "  a  b ", "«a», b."];
  for (const was of texts) {
    for (const text of texts) {
      assert.equal(now(was, text), text);
      for (const { text: piece } of wordDifference(was, text)) assert.doesNotMatch(piece, /^[\p{M}\u200d]|\u200d$/u);
    }
  }
});

test("a long text with many changes is compared at once", () => {
  const was = Array.from({ length: 100 }, (_, i) => `palabra${i}`).join(" ");
  const text = Array.from({ length: 100 }, (_, i) => (i % 3 ? `palabra${i}` : `otra${i}`)).join(" ");
  const began = performance.now();
  assert.equal(now(was, text), text);
  assert.ok(performance.now() - began < 200);
});
