// Who else is at this board, by their seat and never by name; and saying the same of this page.
import { computed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { boot } from "../boot.js";
import { html } from "../parts/html.js";
import { beHere, others, siblings } from "../signs.js";
import { inLanguage, say } from "../words.js";
import { shown } from "./shown.js";

const PAUSE = 4000; // without a key for so long nobody types

const people = computed(() =>
  [...others.value].filter(([page, { group }]) => group === boot.group && !siblings.value.has(page)).map(([, one]) => one));

const typing = computed(() => people.value.filter((one) => one.typing && shown.value?.columns.has(one.column)));

export function Presence({ canWrite }) {
  return html`<p class="board-others">${lineOf(canWrite)}</p>`;
}

function lineOf(canWrite) {
  if (typing.value.length > 1) return say("board.others_type", { n: typing.value.length });
  if (typing.value.length === 1) return typesIn(typing.value[0], canWrite);
  const n = people.value.length;
  if (!canWrite || n === 0) return null;
  return n === 1 ? say("board.other_here") : say("board.others_here", { n });
}

// Whoever writes at the same seat is another person there; to those who read it is the rapporteur.
// words: board.other_types board.seat_types board.table_types
function typesIn({ role, column }, canWrite) {
  const who = role === "delegate" ? "table" : canWrite ? "other" : "seat";
  return say(`board.${who}_types`, { column: inLanguage(shown.value.columns.get(column).name) });
}

// Always there, so that the head keeps its form; seen and heard only while somebody types.
export function TypingSign({ column }) {
  const isOn = typing.value.some((one) => one.column === column);
  return html`<svg class=${`typing-sign ${isOn ? "typing-sign-on" : ""}`} viewBox="0 0 18 18" role="img" aria-label=${say("board.typing_here")}>
    <title>${say("board.typing_here")}</title>
    <path d="M1 17l1.200-5L12.500 1.700l3.800 3.800L6 15.800z" />
  </svg>`;
}

export function usePresence(canWrite) {
  useEffect(() => (canWrite ? follow(document) : undefined), [canWrite]);
}

// The column is that of the field in which this page's person is.
function follow(target) {
  let pause = null;
  const look = (isTyping) => {
    const field = document.activeElement?.closest?.("textarea");
    const column = field?.closest("[data-own-column]")?.dataset.ownColumn ?? null;
    clearTimeout(pause);
    beHere(column, isTyping && column !== null);
    if (isTyping) pause = setTimeout(look, PAUSE, false);
  };
  const onInput = () => look(true);
  const onFocus = () => look(false);
  target.addEventListener("input", onInput);
  target.addEventListener("focusin", onFocus);
  look(false);
  return () => {
    clearTimeout(pause);
    target.removeEventListener("input", onInput);
    target.removeEventListener("focusin", onFocus);
  };
}
