// What is copied from Word, Excel, WhatsApp or a list becomes the texts of cards; in doubt a sign stays.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asOneText, listOf, textsOf } from "../../static/js/paste.js";

const becomes = (pasted, texts) => assert.deepEqual(textsOf(pasted), texts);
const stays = (...lines) => becomes(lines.join("\n"), lines);

test("U07: Word's list, with its soft breaks and its empty lines", () => {
  becomes("•\tUno\r\n•\tDos\x0bsigue\r\n\r\n1)\tTres\u2028", ["Uno", "Dos\nsigue", "Tres"]);
  becomes("« “Cita” – y …»\r\n‘Otra’ — “más”…", ["« “Cita” – y …»", "‘Otra’ — “más”…"]);
  becomes("Uno\u2028sigue\rDos\u2029Tres\fCuatro\u0085Cinco", ["Uno\nsigue", "Dos", "Tres", "Cuatro", "Cinco"]);
});

test("one text is one text, whatever stands around it", () => {
  becomes("  Una sola idea \r\n", ["Una sola idea"]);
  becomes("•\tUna sola idea", ["Una sola idea"]);
  becomes("", []);
  becomes(" \r\n\t\r\n•\t\r\n\u200b", []);
});

test("bullets go: of lists, of Word's own fonts, of WhatsApp, with a space, a tab or nothing behind them", () => {
  for (const bullet of [..."•·▪◦‣●○■□◆➢➤✓✔☐☑☒★→*–—-", "\uf0b7", "\uf0a7", "\uf0d8", "\uf0fc", "▪️", "✅", "👉", "🔹"]) {
    becomes(`${bullet} Uno\n ${bullet}\tDos`, ["Uno", "Dos"]);
  }
  for (const bullet of [..."•·▪●✓☐", "\uf0b7"]) becomes(`${bullet}Uno\n${bullet}¿Dos?`, ["Uno", "¿Dos?"]);
  for (const glyph of "o§Øüvq") becomes(`${glyph}\tUno\n${glyph}\tDos`, ["Uno", "Dos"]);
  becomes("\t\u200e•\u00a0Uno\n\u00a0\u00a0◦ Dos", ["Uno", "Dos"]);
  becomes("- [ ] Uno\n- [x] Dos\n[ ] Tres\n1. ☐ Cuatro", ["Uno", "Dos", "Tres", "Cuatro"]);
  becomes("-Uno\n-Dos", ["Uno", "Dos"]);
});

test("numberings go, with a dot, a parenthesis, a dash or a tab behind them", () => {
  for (const [one, two] of [
    ["1.", "2."], ["1)", "2)"], ["(1)", "(2)"], ["1.-", "2.-"], ["1.1.", "1.2."], ["1.1)", "1.2)"], ["1.1", "1.2"],
    ["a)", "b)"], ["(a)", "(b)"], ["a.", "b."], ["A.", "B."], ["i)", "ii)"], ["I.", "II."], ["(i)", "(ii)"], ["iv)", "v)"],
    ["1 -", "2 -"], ["1️⃣", "2️⃣"], ["99.", "100."],
  ]) {
    becomes(`${one} Uno\n${two} Dos`, ["Uno", "Dos"]);
    becomes(`${one}\tUno\r\n${two}\tDos`, ["Uno", "Dos"]);
  }
  becomes("I. Uno\nII. Dos\nIII. Tres\nIV. Cuatro\nV. Cinco", ["Uno", "Dos", "Tres", "Cuatro", "Cinco"]);
  becomes("1.\tUno\n1.1\tDos\n1.2\tTres\n2.\tCuatro\n2.1\tCinco", ["Uno", "Dos", "Tres", "Cuatro", "Cinco"]);
  becomes("1\tUno\r\n2\tDos\r\n3\tTres", ["Uno", "Dos", "Tres"]);
});

test("what only looks like a mark stays", () => {
  stays("3 de 5 grupos", "2018 fue el año", "1.5 millones", "3.5 millones", "2030. Un plan", "24/7 de guardia");
  stays("- 5 °C", "-5 °C", "– 3 grados", "+507 6000-0000", "1,5 millones");
  stays("A. Lincoln", "J. Pérez y otros", "V. Hugo", "I. Allende");
  stays("o bien los municipios", "y las empresas", "a la llegada", "v de victoria");
  stays("*Importante*: el fondo", "#Retorno", "—¿Quién paga? —dijo", "★★★ de 5", "[sic] así decía", "(2018) El acuerdo");
  stays('"Nada sobre nosotros sin nosotros"', "1.1 veces", "1.5 veces", "10 - 12 personas");
  stays("Fondo (ver punto 1)", "Plan A. Plan B.", "x");
});

test("a dash before a figure is a bullet only in a list of dashes", () => {
  becomes("- 3 de 5 grupos lo piden\n- Falta personal", ["3 de 5 grupos lo piden", "Falta personal"]);
  becomes("Máxima:\n- 5 °C", ["Máxima:", "- 5 °C"]);
});

test("Excel: each cell is a text, and one in quotes keeps its line breaks", () => {
  becomes("Uno\tDos\r\nTres\t\r\n\t\tCuatro\r\n", ["Uno", "Dos", "Tres", "Cuatro"]);
  becomes('"Uno\nsigue"\tDos\r\n"Dijo ""sí"" y\tfirmó"\r\nTres', ["Uno\nsigue", "Dos", 'Dijo "sí" y\tfirmó', "Tres"]);
  becomes('"Dijo ""sí"""\nDos', ['Dijo "sí"', "Dos"]);
  becomes('"Uno" y "dos"\n"Tres', ['"Uno" y "dos"', '"Tres']);
  becomes('"• Uno\n• Dos"\tTres', ["• Uno\n• Dos", "Tres"]);
  becomes("Costa\t12\r\nSierra\t7", ["Costa", "12", "Sierra", "7"]);
});

test("WhatsApp: who said it and when does not come along, what follows an entry stays with it", () => {
  becomes("[10:02, 16/7/2018] Ana: Falta personal\n[10:03, 16/7/2018] +507 6000-0000: - Y dinero", ["Falta personal", "Y dinero"]);
  becomes(
    "16/7/18 10:02 - Ana: Uno\nsigue\n\ny sigue\n16/7/18, 10:05 - Luis Alberto: Dos: y medio",
    ["Uno\nsigue\n\ny sigue", "Dos: y medio"],
  );
  becomes("\u200e[16/7/18, 10:02:33\u202fa.\u00a0m.] ~\u202fAna María: Uno\n[7/16/18, 10:02 PM] Luis: Dos", ["Uno", "Dos"]);
  becomes("16.07.2018, 10:02 - Ana: Uno\n2018-07-16 10:02 - Ana: Dos\n[10:02 p.m., 16-7-2018] \u202a+507 6000\u202c: Tres", ["Uno", "Dos", "Tres"]);
});

test("WhatsApp: notices of the program and what was left out vanish, what stands before the first entry stays", () => {
  becomes(
    "de antes\n16/7/18 10:00 - Ana añadió a Luis\n16/7/18 10:02 - Ana: <Multimedia omitido>\n" +
      "[16/7/18, 10:03:00] Ana: \u200eimagen omitida\n16/7/18 10:04 - Luis: Uno",
    ["de antes", "Uno"],
  );
  stays("16/7/18 10:02 - Reunión con cancillería", "El audio omitido");
});

test("as one card all of it stays, but for the names of a chat", () => {
  assert.equal(asOneText(" • Uno\r\n• Dos\x0bsigue "), "• Uno\n• Dos\nsigue");
  assert.equal(asOneText("[10:02, 16/7/2018] Ana: Uno\n[10:03, 16/7/2018] Luis: Dos"), "Uno\nDos");
});

test("texts become a list that is read as the same texts", () => {
  const texts = ["Uno", "Dos\nsigue", 'Dijo "sí"\ty "no"', '"Tres"'];
  assert.deepEqual(textsOf(listOf(texts)), texts);
});

test("a long paste is read in the time of a key", () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `• "Línea" ${at} de una lista muy larga que alguien copió`);
  const begin = performance.now();
  assert.equal(textsOf(lines.join("\r\n")).length, lines.length);
  assert.ok(performance.now() - begin < 2000);
});
