// What of a text is as it was, what went and what is new, in whole words as people read them.
import { diffArrays } from "diff/lib/diff/array.js";

const PIECES = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*\s*|[^\p{L}\p{N}\s_]+\s*|\s+/gu;
const WORDS = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/gu;
const COMPARED = { comparator: (one, other) => one.trimEnd() === other.trimEnd() };
const SHORT = 3; // letters of a word that two changes around it take along
const KEPT = 0.25; // with less than this in common, the texts stand one after the other

// [{kind: "same" | "old" | "new", text}]: what is "same" and "new" makes `text` to the letter.
export function wordDifference(was, text) {
  const pieces = joined(folded(compared(was, text)));
  return pieces.length > 2 && keptOf(pieces) < KEPT ? whole(was, text) : pieces;
}

const piecesOf = (text) => text.match(PIECES) ?? [];

function compared(was, text) {
  const kindOf = ({ added, removed }) => (added ? "new" : removed ? "old" : "same");
  return diffArrays(piecesOf(was), piecesOf(text), COMPARED).map((part) => ({ kind: kindOf(part), text: part.value.join("") }));
}

// A little word that happens to stand in both would cut a change into snippets that nobody can read.
function folded(pieces) {
  const little = ({ kind, text }, i) => kind === "same" && i > 0 && i < pieces.length - 1 && isLittle(text);
  return pieces.flatMap((piece, i) =>
    little(piece, i) ? [{ kind: "old", text: piece.text }, { kind: "new", text: piece.text }] : [piece]);
}

function isLittle(text) {
  const words = text.match(WORDS) ?? [];
  return words.length === 0 || (words.length === 1 && words[0].length <= SHORT);
}

// Between what stayed: first all that went, then all that came.
function joined(pieces) {
  const result = [];
  let old = "", came = "";
  const close = () => {
    if (old) result.push({ kind: "old", text: old });
    if (came) result.push({ kind: "new", text: came });
    old = came = "";
  };
  for (const { kind, text } of pieces) {
    if (kind === "old") old += text;
    else if (kind === "new") came += text;
    else { close(); result.push({ kind, text }); }
  }
  close();
  return result;
}

function keptOf(pieces) {
  const lettersOf = (kinds) => pieces.filter(({ kind }) => kinds.includes(kind)).flatMap(({ text }) => text.match(WORDS) ?? []).join("").length;
  return lettersOf(["same"]) / Math.max(lettersOf(["same", "old"]), lettersOf(["same", "new"]), 1);
}

const whole = (was, text) => [{ kind: "old", text: was }, { kind: "new", text }].filter((piece) => piece.text);
