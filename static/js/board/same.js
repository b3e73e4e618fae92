// Whether two cards say nearly the same, by their words and the parts of their words. Pure; in Spanish and English.
// It would rather be silent than wrong: a hint that is often wrong is read no more.

const NEAR = 0.75;
const PART = 3;

// Words that carry little of what a card says.
const LITTLE = new Set((
  "a al ante como con cual cuya cuyo de del desde donde e el ella en entre es esta este esto estos ha hacia han hay la las lo los mas " +
  "mediante muy o para por que se segun ser sea si sobre son su sus tambien tras u un una unas uno unos y ya " +
  "an and are as at be been by for from has have in into is it its of on or our so that the their there these this to was " +
  "we were which will with"
).split(" "));

// What turns a sentence around: it must stand in both or in neither.
const TURNS = new Set((
  "no ni nunca sin nada ningun ninguna menos mas antes despues " +
  "not never without nor none cannot less fewer more before after"
).split(" "));

// What is compared of a text; made once for each.
export function traitsOf(text) {
  const words = plain(text).split(" ").filter(Boolean);
  const telling = words.filter((word) => !LITTLE.has(word) || TURNS.has(word));
  const stems = new Set((telling.length ? telling : words).map(stemOf));
  return { stems, parts: partsOf(stems), fixed: fixedOf(words) };
}

// From 0 to 1. Other numbers or another «no» make another statement, however alike the rest is.
export function sameness(one, other) {
  if (one.fixed !== other.fixed) return 0;
  return (shared(one.stems, other.stems) + shared(one.parts, other.parts)) / 2;
}

export function isNearlySame(one, other) {
  return sameness(one, other) >= NEAR;
}

// Without accents, case and punctuation.
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function fixedOf(words) {
  return words.filter((word) => /\p{N}/u.test(word) || TURNS.has(word)).sort().join(" ");
}

// Roughly: without what makes a word plural or feminine.
function stemOf(word) {
  return word.length > 4 ? word.replace(/(?:[aeo]s|s|[aeo])$/, "") : word;
}

function partsOf(stems) {
  const parts = new Set();
  for (const stem of stems) {
    const edged = ` ${stem} `;
    for (let at = 0; at + PART <= edged.length; at += 1) parts.add(edged.slice(at, at + PART));
  }
  return parts;
}

// Twice what both have, by what each has.
function shared(one, other) {
  if (!one.size || !other.size) return 0;
  let both = 0;
  for (const each of one) if (other.has(each)) both += 1;
  return (2 * both) / (one.size + other.size);
}
