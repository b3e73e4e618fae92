// Counting as the server counts, and cleaning what cannot be stored.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "../../static/js/ids.js";
import { beginning, excessOf, isBlank, lengthOf, LIMIT, wellFormed, wellFormedDeep } from "../../static/js/text.js";

const FAMILY = "\u{1F468}\u200d\u{1F469}\u200d\u{1F467}\u200d\u{1F466}";

test("a character is a code point, whatever it takes in UTF-16", () => {
  assert.equal(lengthOf("ñ"), 1);
  assert.equal(lengthOf("😀"), 1);
  assert.equal(lengthOf(FAMILY), 7);
});

test("the limit is met exactly, and the white space around does not count", () => {
  for (const one of ["ñ", "😀"]) {
    assert.equal(excessOf(one.repeat(LIMIT)), 0);
    assert.equal(excessOf(one.repeat(LIMIT + 1)), 1);
  }
  assert.equal(excessOf(`  ${"a".repeat(LIMIT)}\n`), 0);
});

test("half an emoji becomes the replacement character, a whole one stays", () => {
  assert.equal(wellFormed("idea \ud83d"), "idea \ufffd");
  assert.equal(wellFormed("\ude00 y 😀"), "\ufffd y 😀");
  assert.deepEqual(wellFormedDeep({ text: "\ud83d", cards: ["a"], after: null, n: 3 }), { text: "\ufffd", cards: ["a"], after: null, n: 3 });
});

test("blank is blank, and every id is 32 hexadecimal characters of its own", () => {
  assert.equal(isBlank(" \n\t"), true);
  const made = new Set(Array.from({ length: 500 }, newId));
  assert.equal(made.size, 500);
  for (const id of made) assert.match(id, /^[0-9a-f]{32}$/);
});

const LETTERS = ["ñ", "n\u0303", "🇵🇦", "🇨🇷", "👩🏽‍🌾", FAMILY, "é", "a", " ", "q\u0301\u0302\u0303"];
const firstLetters = (count) => Array.from({ length: count }, (_, at) => LETTERS[at % LETTERS.length]).join("");

test("U04 the beginning of a text never cuts what a reader sees as one letter", () => {
  for (let most = 1; most <= 40; most++) {
    assert.equal(beginning(firstLetters(60), most), `${firstLetters(most).trimEnd()}…`);
  }
});

test("a text that is short enough stays as it is", () => {
  assert.equal(beginning("🇵🇦🇨🇷", 2), "🇵🇦🇨🇷");
  assert.equal(beginning("🇵🇦🇨🇷", 1), "🇵🇦…");
});
