// Chosen cards, or all of a heading's, to another heading of their column: the list of those there are, by keys or a
// click. It stands at the column's foot, in the place of what else can be done with chosen cards.
import { html } from "../parts/html.js";
import { useEffect, useRef } from "preact/hooks";
import { onEscape } from "../parts/escape.js";
import { cardsCount } from "../parts/columns.js";
import { say } from "../words.js";
import { focusStop } from "./focus.js";
import { addTo } from "./gather-acts.js";
import { moving } from "./selection.js";

const BOARD = ".gathering-columns";

// `back`: the stop that has the focus again when nothing was moved. A heading takes its withdrawn cards along.
export function moveHeadingTo(state, { id, column }) {
  const cards = [...state.cards.values()].filter((card) => card.cluster === id).map((card) => card.id);
  moving.value = { column, cards, from: id, back: `cluster-${id}` };
}

export function moveCardsTo(column, cards, back = null) {
  if (cards.length > 0) moving.value = { column, cards, from: null, back: back ?? `card-${cards[0]}` };
}

export function MoveTo({ headings, asked }) {
  const list = useRef();
  const { cards, from, back } = asked;
  useEffect(() => list.current.querySelector("button")?.focus(), []);
  const others = headings.filter((heading) => heading.id !== from && !holdsAll(heading, cards));
  const close = (stop = back) => {
    moving.value = null;
    requestAnimationFrame(() => focusStop(document.querySelector(BOARD), stop));
  };
  const act = (heading) => {
    addTo(heading.id, cards);
    close(`cluster-${heading.id}`);
  };
  return html`
    <div class="move-to" role="group" aria-label=${wordsOf(asked)} ref=${list} onKeyDown=${onEscape(() => close())}>
      <p class="move-to-words">${wordsOf(asked)}</p>
      <ul class="move-to-list" onKeyDown=${walk}>
        ${others.map((heading) => html`<li key=${heading.id}>
          <button type="button" class="move-to-choice" onClick=${() => act(heading)}>
            <bdi translate="no">${heading.title}</bdi> <span class="count">${cardsCount(heading.members.length)}</span>
          </button></li>`)}
      </ul>
      ${others.length === 0 && html`<p class="move-to-none">${say("desk.move_to_none")}</p>`}
      <button type="button" class="button button-small button-quiet" onClick=${() => close()}>${say("desk.move_to_not")} <kbd>Esc</kbd></button>
    </div>`;
}

function holdsAll({ members }, cards) {
  const held = new Set(members.map((card) => card.id));
  return cards.every((id) => held.has(id));
}

function wordsOf({ from, cards }) {
  return from ? say("desk.merge_with") : say("desk.move_where", { cards: cardsCount(cards.length) });
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  event.stopPropagation();
  const all = [...event.currentTarget.querySelectorAll("button")];
  all[all.indexOf(document.activeElement) + step]?.focus();
}
