// Bullets, boxes and numberings at the head of a line, and which of them are signs of a list. Pure.

// Word's own bullets are signs of its private fonts; WhatsApp's are pictures.
const BULLETS = "[•‣⁃∙▪▫■□●○◦◉◆◇❖❑❒➢➤➔►▶▸▹★☆✦✓✔✗✘✖✅☐☑☒❏🔹🔸🔷🔶👉➡·\\u{f000}-\\u{f0ff}]\\ufe0f?";
const KEYCAP = "\\d\\ufe0f?\\u20e3";
const BOX = "\\[[ xX✓✔]?\\](?=\\s|$)";
const HEAD = "(?:\\s+|$|(?=[\\p{L}\\p{N}\"“«¿¡(]))"; // «★★★» is no bullet
const BOX_BEHIND = new RegExp(`^(?:${BOX}|[☐☑☒✓✔✅]\\ufe0f?(?=\\s))\\s*`, "u"); // «- [ ] …», «1. ☐ …»
const SURE = [
  new RegExp(`^(?:${BULLETS}|${KEYCAP}|${BOX})${HEAD}`, "u"),
  /^[*→⇒](?=\s|$)\s*/u,
  /^[-–—−](?=\s+[^\s\d]|\s*$)\s*/u, // «- 5 °C» is a number
  /^\(?\d{1,3}(?:[.)]-|\))(?=\s|$)\s*/u,
  /^\d{1,3}(?:\.\d{1,2})*\.(?=\s|$)\s*/u,
  /^(?:\d{1,3}\.)+\d{1,2}\)(?=\s|$)\s*/u,
  /^(?:\p{L}|[ivx]{2,5})\)(?=\s|$)\s*/iu,
];

// What text fonts make of Word's bullets, and its round one: only with the tab behind them.
const GLYPH = /^[o§Øüvq¨Ÿþ]$/u;

// Signs that also begin plain sentences («A. Lincoln», «1.5 millones», «- 5 °C»): they are a list's only where they
// count up from the first, or where others leave no doubt.
const DOUBTFUL = [
  { sign: /^\(?([ivx]{1,5})[.)](?=\s|$)\s*/iu, counts: (seen) => countsUp(seen.map(romanOf)) },
  { sign: /^\(?(\p{L})[.)](?=\s|$)\s*/iu, counts: (seen) => countsUp(seen.map(placeOf)) },
  { sign: /^((?:\d{1,2}\.)+\d{1,2})(?=\s|$)\s*/u, counts: (seen) => countsByLevel(seen) },
  { sign: /^(\d{1,3})\s+[-–—](?=\s|$)\s*/u, counts: (seen) => countsUp(seen.map(Number)) },
  { sign: /^(\d{1,3})$/u, alone: true, counts: (seen) => countsUp(seen.map(Number)) },
  { sign: /^([-–—−])(?=\s+\d)\s*/u, counts: (seen, dashes) => dashes > 0 },
  { sign: /^(-)(?=\p{L})/u, counts: (seen) => seen.length > 1 },
];

// Which doubtful signs are marks in these rows of cells.
export function marksOf(rows) {
  const heads = rows.map(([head, ...others]) => ({ head, alone: others.length > 0 }));
  const dashes = heads.filter(({ head }) => /^[-–—−]\s+[^\s\d]/.test(head)).length;
  return DOUBTFUL.filter(({ sign, alone, counts }) => {
    const seen = heads.filter((each) => !alone || each.alone).map(({ head }) => sign.exec(head)?.[1]);
    return counts(seen.filter((one) => one !== undefined), dashes);
  });
}

// `isBeforeTab`: the text behind the tab is another cell, so a mark may stand here alone.
export function withoutMark(cell, marks, isBeforeTab) {
  if (isBeforeTab && GLYPH.test(cell)) return "";
  const doubtful = marks.filter(({ alone }) => !alone || isBeforeTab).map(({ sign }) => sign);
  const found = [...SURE, ...doubtful].find((sign) => sign.test(cell));
  if (!found) return cell;
  return cell.replace(found, "").replace(BOX_BEHIND, "");
}

// 1, 2, 3 …, perhaps from 1 again.
function countsUp(numbers) {
  const follows = (number, at) => number === 1 || (at > 0 && number === numbers[at - 1] + 1);
  return numbers.includes(2) && numbers.every(follows);
}

// 1.1, 1.2, 2.1 …: the last places count up within each level.
function countsByLevel(seen) {
  return countsUp(seen.map((one) => Number(one.slice(one.lastIndexOf(".") + 1))));
}

function placeOf(letter) {
  return letter.toLowerCase().codePointAt(0) - "a".codePointAt(0) + 1;
}

const ROMAN = { i: 1, v: 5, x: 10 };

function romanOf(signs) {
  const values = [...signs.toLowerCase()].map((sign) => ROMAN[sign]);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
