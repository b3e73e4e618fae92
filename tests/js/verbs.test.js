// The verbs that conclusions open with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf, verbAt, withVerb } from "../../static/js/desk/verbs.js";

const MENUS = {
  es: ["reconocer", "constatar", "fortalecer", "promover", "recomendar", "instar", "tomar nota", "solicitar"],
  en: ["recognise", "note", "strengthen", "promote", "recommend", "urge", "take note", "request"],
};
const set = (text, verb) => withVerb(text, verb, MENUS);
const languages = (...texts) => texts.map((text) => languageOf(text, MENUS, "es"));

test("the verb comes first, with a capital", () => {
  assert.equal(set("fondo regional", "promover"), "Promover fondo regional");
  assert.equal(set("", "tomar nota"), "Tomar nota ");
});

test("a verb of the menu that is there already is replaced, of either language", () => {
  assert.equal(set("Fortalecer el fondo", "promover"), "Promover el fondo");
  assert.equal(set("TOMAR NOTA del informe", "solicitar"), "Solicitar del informe");
  assert.equal(set("  take note of it", "urge"), "Urge of it");
  assert.equal(set("Fortalecer", "instar"), "Instar ");
});

test("the same verb twice changes nothing", () => {
  const once = set("el fondo", "instar");
  assert.equal(set(once, "instar"), once);
});

test("what only begins like a verb stays", () => {
  assert.equal(set("Promoverá el fondo", "instar"), "Instar Promoverá el fondo");
  assert.equal(set("Notes on cards", "urge"), "Urge Notes on cards");
});

test("what is no verb by itself is the person's own, and nothing of it goes", () => {
  assert.equal(set("Note-taking in the plenary", "promote"), "Promote Note-taking in the plenary");
  assert.equal(set("Request for asylum", "strengthen"), "Strengthen Request for asylum");
  assert.equal(set("Recomendar: crear un fondo", "instar"), "Instar Recomendar: crear un fondo");
  assert.equal(set("Recomendar: crear un fondo", "recomendar"), "Recomendar: crear un fondo");
  assert.equal(set("Request the funds", "urge"), "Urge the funds");
});

test("an article loses its capital, a name keeps it", () => {
  assert.equal(set("La oficina de la OIM", "instar"), "Instar la oficina de la OIM");
  assert.equal(set("El Salvador propone", "reconocer"), "Reconocer El Salvador propone");
  assert.equal(set("La Habana", "reconocer"), "Reconocer La Habana");
  assert.equal(set("UN agencies in the region", "urge"), "Urge UN agencies in the region");
  assert.equal(set("Panamá propone", "reconocer"), "Reconocer Panamá propone");
});

test("lines, blanks inside and other scripts stay as typed", () => {
  assert.equal(set("Instar a  los\npaíses, 你好 🙂 ", "solicitar"), "Solicitar a  los\npaíses, 你好 🙂 ");
});

test("the verb of a text is found whatever follows it", () => {
  assert.deepEqual(verbAt("Instar: a todos", MENUS), { language: "es", verb: "instar" });
  assert.deepEqual(verbAt("Take note that", MENUS), { language: "en", verb: "take note" });
  assert.equal(verbAt("", MENUS), null);
});

test("a text's language is that of its verb, else of its words, else as told", () => {
  assert.deepEqual(languages("Urge a los países", "The fund of the region", "El fondo de la región", "", "OIM"), ["en", "en", "es", "es", "es"]);
});
