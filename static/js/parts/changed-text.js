// A text with its change: what went is struck through, what is new is underlined and bold, and both are said to who listens.
import { html } from "./html.js";
import { say } from "../words.js";
import { wordDifference } from "../word-difference.js";

const heard = (words) => html`<span class="visually-hidden changed-heard"> ${words} </span>`;
const PIECES = {
  same: (text) => text,
  old: marked((text) => html`<del class="changed-old">${heard(say("common.changed_old"))}${text}</del>`),
  new: marked((text) => html`<ins class="changed-new">${heard(say("common.changed_new"))}${text}</ins>`),
};

// No line under or through the white space behind a word.
function marked(mark) {
  return (text) => [mark(text.trimEnd()), text.slice(text.trimEnd().length)];
}

export function ChangedText({ was, text }) {
  const pieces = wordDifference(was, text);
  const ended = pieces.map(({ kind, text: piece }, i) =>
    html`${i > 0 && kind === "same" && heard(say("common.changed_end"))}${PIECES[kind](piece)}${divides(pieces, i) && " "}`);
  return html`<span class="changed-text" dir="auto" translate="no">${ended}</span>`;
}

// A word that went and one that came in its place never touch.
const divides = (pieces, i) => pieces[i].kind === "old" && pieces[i + 1]?.kind === "new" && !/\s$/u.test(pieces[i].text);
