// One column of the gathering: headings, then the cards not yet gathered, then the withdrawn ones on demand.
import { html } from "../parts/html.js";
import { useMemo, useRef, useState } from "preact/hooks";
import { say, inLanguage } from "../words.js";
import { cardsCount } from "../parts/columns.js";
import { onlyWorkshop } from "../select.js";
import { CardRow } from "./card-row.js";
import { isPresenting } from "./gather-acts.js";
import { Heading } from "./heading.js";
import { ColumnActions } from "./column-actions.js";
import { memo } from "./memo.js";
import { MoveTo } from "./move-to.js";
import { chosenOf, moving } from "./selection.js";
import { useCardDrop, useHeadingOrder } from "./drag.js";

export function Column({ state, column, headings, lone, withdrawn, late, filtered, open, named, asked }) {
  const standing = useMemo(() => [...headings.flatMap((heading) => heading.members), ...lone], [headings, lone]);
  const now = chosenOf(standing);
  const picked = useMemo(() => now, [now.join()]);
  const toMove = moving.value?.column === column.id ? moving.value : null;
  return html`
    <section class=${open ? "gather-column gather-column-open" : "gather-column"} data-column=${column.id}
      aria-label=${inLanguage(column.name)}>
      <header class="gather-column-head">
        <h3 class="gather-column-name">${inLanguage(column.name)}</h3>
        <p class="gather-column-count">${countWords(standing.length, lone.length, filtered)}</p>
      </header>
      <div class="gather-scroll" data-scroller>
        <${Headings} groups=${state.groups} of=${onlyWorkshop(state).groups} presenting=${isPresenting(state)} headings=${headings} late=${late} picked=${picked} named=${named} asked=${asked} canOrder=${!filtered} />
        <${Lone} groups=${state.groups} column=${column.id} cards=${lone} late=${late} some=${headings.length > 0} />
        <${Withdrawn} state=${state} cards=${withdrawn} />
      </div>
      <${NewHeadingDrop} column=${column.id} />
      ${toMove
        ? html`<${MoveTo} headings=${headings} asked=${toMove} />`
        : html`<${ColumnActions} state=${state} picked=${picked} some=${standing.length > 0} />`}
    </section>`;
}

function countWords(count, lone, filtered) {
  if (filtered) return say("desk.filtered");
  return lone > 0 ? say("desk.cards_and_lone", { cards: cardsCount(count), lone }) : cardsCount(count);
}

const Headings = memo(({ groups, of, presenting, headings, late, picked, named, asked, canOrder }) => {
  const list = useRef();
  useHeadingOrder(list, headings, canOrder);
  return html`
    <ol class="headings" ref=${list}>
      ${headings.map((heading, index) => html`
        <${Heading} key=${heading.id} groups=${groups} of=${of} presenting=${presenting} late=${late} heading=${heading} picked=${picked}
          open=${named === heading.id} asked=${asked === heading.id} first=${index === 0} last=${index === headings.length - 1} />`)}
    </ol>`;
});

const Lone = memo(({ groups, column, cards, late, some }) => {
  const list = useRef();
  useCardDrop(list);
  return html`
    <div class="lone">
      ${some && html`<h4 class="lone-title">${say("desk.not_gathered")}</h4>`}
      <ul class="card-rows lone-rows" ref=${list} data-drop="none" data-drop-column=${column}>
        ${cards.map((card) => html`
          <${CardRow} key=${card.id} card=${card} group=${groups.get(card.group)} late=${late.has(card.id)} />`)}
      </ul>
      ${cards.length === 0 && html`<p class="lone-none">${some ? say("desk.all_gathered") : say("desk.no_cards")}</p>`}
    </div>`;
});

function Withdrawn({ state, cards }) {
  const [shown, show] = useState(false);
  if (cards.length === 0) return null;
  return html`
    <div class="withdrawn">
      <button class="button button-quiet" aria-expanded=${shown} onClick=${() => show(!shown)}>
        ${cards.length === 1 ? say("desk.withdrawn_one") : say("desk.withdrawn_many", { n: cards.length })}
      </button>
      ${shown && html`<ul class="card-rows">
        ${cards.map((card) => html`
          <${CardRow} key=${card.id} card=${card} group=${state.groups.get(card.group)} withdrawn />`)}
      </ul>`}
    </div>`;
}

// Shows itself only while a card is dragged; lies over the column's foot, so nothing moves.
function NewHeadingDrop({ column }) {
  const list = useRef();
  useCardDrop(list);
  return html`
    <div class="new-heading-drop">
      <p class="new-heading-words" aria-hidden="true">${say("desk.drop_new_heading")}</p>
      <ul class="card-rows" ref=${list} data-drop="new" data-drop-column=${column} aria-hidden="true"></ul>
    </div>`;
}
