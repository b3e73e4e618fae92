// A person's data on a card is noticed, and what is nobody's is left alone: the demonstration's cards first of all.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { personalIn } from "../../static/js/personal-data.js";

const CARRYING = {
  phone: ["Llamar al 6123-4567", "Contacto: +507 6123 4567", "tel. 22345678", "WhatsApp +1 (305) 555-0137", "Call 8765 4321 for her file", "cel 5512-3456 (la tía)", "52 55 1234 5678"],
  email: ["escribir a persona.uno@mides.example", "mail: x@y.example.org", "PERSONA+CASO@CORREO.EXAMPLE"],
  paper: ["Pasaporte N.º A1234567", "passport C01234567 was kept", "Cédula 8-123-4567", "DNI 0801-1990-12345", "DUI: 01234567-8", "expediente 2018-00345", "8-765-4321 sin documentos", "CURP XEXX010101HNEXXXA4"],
  initials: ["M. L., niña de 9 años", "J.P.R., 34 años, hondureño", "El caso de A. B., 16", "Niño de 7 años (K. M.) viaja solo", "D.F. 12 years old"],
  name: ["La niña se llama Marisol", "un joven llamado Kevin", "a woman named Rosa", "La Sra. Pérez no fue atendida", "Nombre: Luisa", "Her name is Grace", "Mr. Brown was sent back"],
};
const NOBODYS = [
  "Marco 2017-2018 de la Conferencia", "16-17 de julio de 2018", "16-07-2018", "2018-07-16", "Presupuesto de 1.200.000 dólares", "1 200 000 personas",
  "Ley 761 de 2011", "Decreto 1067 de 2015", "Art. 13, párr. 2", "Resolución 73/195", "Entre 12 y 17 años", "niñas de 9 años", "Plan 2018–2022 de la CRM", "Meta ODS 10.7",
  "EE. UU. y Canadá", "La O.I.M. apoya", "Programa llamado Mesoamérica", "the so-called Northern Triangle", "un mecanismo llamado Ventanilla Única", "PL-01 y G3-07",
  "24/7, 365 días", "de 09:45 a 11:40", "100-200-300", "50-60 % de los casos", "Formulario I-9", "COVID-19", "3 de 5 grupos", "Convenio 189 de la OIT", "S. O. S.", "$ 12.500.000,00",
  "ISO 3166-2", "Nombre de cada país", "sin nombre ni dirección", "Línea 911 o 112", "Caso número 1: retorno", "8 países, 11 delegaciones, 45 personas", "GFMD 2018-2020",
  "A. Registro B. Acogida C. Retorno", "Anexo A. 12 medidas", "Versión 1.0, 2018.07.17",
];

for (const [kind, texts] of Object.entries(CARRYING)) {
  test(`noticed: ${kind}`, () => {
    for (const text of texts) assert.ok(personalIn(text).includes(kind), `${text}: ${personalIn(text)}`);
  });
}

test("what is nobody's is left alone", () => {
  for (const text of NOBODYS) assert.deepEqual(personalIn(text), [], text);
});

test("no card of the demonstration, no heading and no conclusion is thought to be about somebody", () => {
  const texts = [];
  const walk = (value) => (typeof value === "string" ? texts.push(value) : Object.values(value ?? {}).forEach(walk));
  walk(JSON.parse(readFileSync(new URL("../../colaboracion/demo/session8.json", import.meta.url), "utf8")));
  assert.ok(texts.length > 67);
  for (const text of texts) assert.deepEqual(personalIn(text), [], text);
});

test("a long text is read at once", () => {
  const began = performance.now();
  for (const letter of ["1", "1-", "A.", "a@", " 1", "Nombre: "]) personalIn(letter.repeat(2000 / letter.length));
  assert.ok(performance.now() - began < 500);
});
