// A text in pieces, those marked that hold the words which two cards share, in whatever form of theirs. Pure.
const STEM = 4; // letters that two forms of one word have in common at least
const ENDING = 3; // and by how many the longer may be longer than what they have in common

// [{text, marked}]: together they are the text exactly.
export function marked(text, words) {
  const wanted = words.flatMap((word) => plain(word).split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
  return text.split(/([\p{L}\p{M}\p{N}]+)/u).filter(Boolean)
    .map((piece) => ({ text: piece, marked: isOneOf(plain(piece), wanted) }));
}

function isOneOf(piece, wanted) {
  return /[\p{L}\p{N}]/u.test(piece) && wanted.some((word) => isSame(piece, word));
}

function isSame(one, other) {
  if (one === other) return true;
  const common = inCommon(one, other);
  return common >= STEM && Math.max(one.length, other.length) - common <= ENDING;
}

function inCommon(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
