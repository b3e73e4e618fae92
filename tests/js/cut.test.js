// A card of two ideas is offered as two, cut where a reader would cut it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cutOf } from "../../static/js/board/cut.js";

const CUT = [
  ["Becas para jóvenes; albergues para familias", "Becas para jóvenes", "albergues para familias"],
  ["Becas y albergues", "Becas", "albergues"],
  ["Grants and shelters", "Grants", "shelters"],
  ["Capacitar, e incluir a todos", "Capacitar", "incluir a todos"],
  ["Una sola ventanilla. Plazos publicados y conocidos.", "Una sola ventanilla.", "Plazos publicados y conocidos."],
  ["¿Quién paga? ¿Y quién cobra?", "¿Quién paga?", "¿Y quién cobra?"],
  ["Documentos de viaje, plazos publicados", "Documentos de viaje", "plazos publicados"],
  ["Una línea\nOtra línea", "Una línea", "Otra línea"],
  ["Uno y dos, tres y cuatro y cinco", "Uno y dos, tres", "cuatro y cinco"],
];

for (const [whole, first, second] of CUT) {
  test(`«${whole.replace("\n", " ⏎ ")}»`, () => assert.deepEqual(cutOf(whole), [first, second]));
}

test("what has no such sign near its middle stays whole, in the first field", () => {
  for (const whole of ["Becas", "Y", "Sí, que se publiquen los plazos de todos los trámites"]) {
    assert.deepEqual(cutOf(whole), [whole, ""]);
  }
});

test("no letter of either idea is lost", () => {
  for (const [whole] of CUT) {
    const letters = (text) => text.replace(/[^\p{L}]/gu, "");
    const [kept, all] = [letters(cutOf(whole).join("")), letters(whole)];
    assert.ok(all.length - kept.length <= "and".length, whole);
  }
});
