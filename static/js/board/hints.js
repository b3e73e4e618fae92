// What may be said of a card once it stands: one quiet line beneath its text, the most important thing first. It
// blocks nothing, and goes for good when the writer says so.
import { signal } from "@preact/signals";
import { boot } from "../boot.js";
import { html } from "../parts/html.js";
import { LEGIBLE, lengthOf } from "../text.js";
import { say } from "../words.js";
import { repeats } from "./repeats.js";
import { personalIn } from "../personal-data.js";
import { isOpen } from "./shown.js";

const KEPT = 500;
const NAMED = 3; // of the words that two cards share
// Written without blanks between their words.
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

// The texts, by their versions, of which the writer has said in this browser that they are fine.
const place = `colaboracion.fine/${boot.workshop}/${boot.seat}`;
const fine = signal(new Set(read()));

// `action(earlier)`: what can be done with a card that says nearly the same as an earlier one, beside the hint.
export function CardHint({ card, action }) {
  if (!isOpen() || card.state !== "standing" || fine.value.has(card.version)) return null;
  const earlier = repeats.value.get(card.id);
  const isPersonal = personalIn(card.text).length > 0;
  const words = isPersonal ? say("board.hint_personal") : earlier ? likeness(earlier) : wordsOf(card.text);
  if (!words) return null;
  return html`<${Hint} words=${words} isFine=${(event) => leave(event, card)}>${!isPersonal && earlier && action?.(earlier)}<//>`;
}

export function Hint({ words, isFine, children }) {
  return html`<div class="card-hint" role="note">
    <span>${words}</span>
    <span class="card-hint-acts">
      ${children}
      <button type="button" class="button button-small button-quiet" onClick=${isFine}>${say("board.hint_fine")}</button>
    </span>
  </div>`;
}

// What it resembles, and why.
export function likeness({ code, words }) {
  if (!words.length) return say("board.hint_meaning", { code });
  const more = words.length > NAMED ? "…" : "";
  return say("board.hint_words", { code, words: `${words.slice(0, NAMED).join(", ")}${more}` });
}

function wordsOf(text) {
  const length = lengthOf(text.trim());
  if (isOneWord(text)) return say("board.hint_word");
  return length > LEGIBLE && say("board.hint_long", { n: length, limit: LEGIBLE });
}

function isOneWord(text) {
  return !/\S\s+\S/u.test(text) && !UNSPACED.test(text);
}

// The line goes, and the focus stays with its card.
function leave(event, card) {
  event.currentTarget.closest("[data-card]")?.focus();
  fine.value = new Set([...fine.value, card.version].slice(-KEPT));
  keep();
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "[]");
  } catch (cause) {
    console.warn("this browser's storage cannot be read", cause);
    return [];
  }
}

function keep() {
  try {
    localStorage.setItem(place, JSON.stringify([...fine.value]));
  } catch (cause) {
    console.warn("kept in this page only", cause);
  }
}
