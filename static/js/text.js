// Counting and cleaning what people write, in the same unit as the server: code points.

export const LIMIT = 2000;
export const LEGIBLE = 140; // up to here a card reads well on the wall

export function lengthOf(text) {
  return [...text].length;
}

export function excessOf(text) {
  return Math.max(0, lengthOf(text.trim()) - LIMIT);
}

export function isBlank(text) {
  return /^[\s\p{Cc}\p{Cf}\p{Z}]*$/u.test(text); // nothing in it can be seen
}

// The first `most` letters as a reader counts them: a flag, a family or an accent of its own is never cut in two.
export function beginning(text, most) {
  const letters = lettersOf(text);
  return letters.length > most ? `${letters.slice(0, most).join("").trimEnd()}…` : text;
}

// An old browser cannot tell what a reader sees as one letter; it never cuts a character at least.
function lettersOf(text) {
  if (!Intl.Segmenter) return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

// Half an emoji cannot be stored; String.prototype.toWellFormed may be missing.
export function wellFormed(text) {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : "\ufffd",
  );
}

export function wellFormedDeep(value) {
  if (typeof value === "string") return wellFormed(value);
  if (Array.isArray(value)) return value.map(wellFormedDeep);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wellFormedDeep(inner)]));
}
