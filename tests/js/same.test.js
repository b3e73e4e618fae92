// Near-sameness of cards: what people repeat is found, what only shares words is not.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isNearlySame, sameness, traitsOf } from "../../static/js/board/same.js";

const near = (one, other) => isNearlySame(traitsOf(one), traitsOf(other));
const { cards, headings } = JSON.parse(readFileSync(new URL("../../colaboracion/demo/session8.json", import.meta.url), "utf-8"));

test("the same again, otherwise spelt, ordered or filled up, is nearly the same", () => {
  for (const [one, other] of [
    ["Falta de presupuesto para el retorno voluntario", "FALTA PRESUPUESTO PARA RETORNO VOLUNTARIO."],
    ["Emisión ágil de documentos de viaje por parte de los consulados", "Emision agil de documentos de viaje por los consulados"],
    ["Coordinación débil entre cancillería y dirección de migración", "Débil coordinación entre migración y cancillería"],
    ["Alta rotación de personal capacitado en los consulados", "Alta rotación del personal consular capacitado"],
    ["Registro único de casos", "Registros únicos de caso"],
    ["Participación", "Participacio\u0301n"],
    ["Return statistics are not comparable across RCM countries", "Return statistics are not comparable across countries"],
    ["Fast consular issuance of travel documents", "Fast issuance of the consular travel document"],
  ]) {
    assert.ok(near(one, other), `${one} | ${other}`);
    assert.ok(near(other, one));
  }
});

test("what shares words and says something else is not", () => {
  for (const [one, other] of [
    ["Falta presupuesto", "Falta personal"],
    ["Hay partida presupuestaria", "No hay partida presupuestaria"],
    ["Seguimiento a los 3 meses del retorno", "Seguimiento a los 6 meses del retorno"],
    ["Salud mental antes del viaje", "Salud mental después del viaje"],
    ["Fortalecer los consulados en Centroamérica", "Fortalecer los albergues en Centroamérica"],
    ["Plan de retorno para mujeres", "Plan de retorno para niños"],
    ["More jobs back home", "Few jobs back home"],
    ["🙂", "👍"],
    ["y", "o"],
  ]) assert.ok(!near(one, other), `${one} | ${other}`);
});

test("on the demonstration's boards nothing is wrongly called the same", () => {
  const traits = cards.map((card) => traitsOf(card.text));
  for (let at = 0; at < cards.length; at += 1) {
    for (let other = at + 1; other < cards.length; other += 1) {
      assert.ok(sameness(traits[at], traits[other]) < 0.6, `${cards[at].text} | ${cards[other].text}`);
    }
  }
});

test("the closest of other groups' cards share their heading", () => {
  const headingOf = (code) => headings.find((heading) => heading.cards.includes(code))?.key;
  const of = (code) => traitsOf(cards.find((card) => card.code === code).text);
  assert.equal(headingOf("G2-12"), headingOf("G4-13"));
  assert.ok(sameness(of("G2-12"), of("G4-13")) > sameness(of("G2-12"), of("G1-03")));
});

test("each text is nearly the same as itself in capitals without accents", () => {
  for (const { text } of cards) {
    assert.ok(near(text, text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase()), text);
  }
});
