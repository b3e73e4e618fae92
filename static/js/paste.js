// What was copied from Word, Excel, WhatsApp or a list, as the texts of cards. Pure: the text goes in, texts come out.
// In doubt a sign stays: what is taken away here nobody has asked to lose.
import { entriesOf, isChat } from "./chat.js";
import { marksOf, withoutMark } from "./marks.js";
import { isBlank } from "./text.js";

const LINE_ENDS = /\r\n?|[\n\f\u0085\u2029]/g;
const SOFT_BREAKS = /[\v\u2028]/g; // Word's and Unicode's line break within a paragraph

// One text per line of a list, per cell of a table, or per entry of a chat.
export function textsOf(pasted) {
  const text = pasted.replace(LINE_ENDS, "\n");
  const texts = isChat(text) ? entriesOf(text).flatMap(textsOfEntry) : textsOfRows(rowsOf(text));
  return texts.map(softened).filter((one) => !isBlank(one));
}

// All of it as the one text of one card: as it was written, but for the names that a chat puts before each entry.
export function asOneText(pasted) {
  const text = pasted.replace(LINE_ENDS, "\n");
  return softened(isChat(text) ? textsOf(text).join("\n") : text);
}

// The way back: one pasted list of which `textsOf` makes these texts again.
export function listOf(texts) {
  return texts.map((text) => (/[\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\n");
}

function softened(text) {
  return text.replace(SOFT_BREAKS, "\n").trim();
}

function textsOfEntry({ text, isEntry }) {
  if (!isEntry) return textsOfRows(rowsOf(text));
  return text.includes("\n") ? [text] : textsOfRows([[text]]);
}

function textsOfRows(rows) {
  const filled = rows.map((row) => row.map(withoutEdges).filter(Boolean)).filter((row) => row.length);
  const marks = marksOf(filled);
  const textOf = (cell, isBeforeTab) => (cell.includes("\n") ? cell : withoutMark(cell, marks, isBeforeTab));
  return filled.flatMap((row) => row.map((cell, at) => textOf(cell, at === 0 && row.length > 1)));
}

// Invisible signs before a bullet come from right-to-left and web sources. A soft break is part of the text.
function withoutEdges(cell) {
  return cell.replace(/^[\s\u200b\u200e\u200f\u2060\ufeff]+/u, "").trimEnd();
}

const PLAIN_CELL = /[^\t\n]*/y;
const QUOTED_CELL = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;

function rowsOf(text) {
  const rows = [[]];
  for (let at = 0; at <= text.length; at += 1) {
    const cell = quotedAt(text, at) ?? plainAt(text, at);
    rows.at(-1).push(cell.text);
    at = cell.end;
    if (text[at] === "\n") rows.push([]);
  }
  return rows;
}

// Excel puts a cell in quotes where it holds a line break, a tab or quotes, and doubles those. Quotes around anything
// else are somebody's own.
function quotedAt(text, at) {
  if (text[at] !== '"') return null;
  QUOTED_CELL.lastIndex = at;
  const found = QUOTED_CELL.exec(text)?.[1];
  if (found === undefined || !/[\n\t]|""./.test(found)) return null;
  return { text: found.replaceAll('""', '"'), end: QUOTED_CELL.lastIndex };
}

function plainAt(text, at) {
  PLAIN_CELL.lastIndex = at;
  return { text: PLAIN_CELL.exec(text)[0], end: PLAIN_CELL.lastIndex };
}
