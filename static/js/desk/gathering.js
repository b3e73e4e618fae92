// Gathering: the cards of all groups by column, put together under headings, live while groups write.
import { html } from "../parts/html.js";
import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { say, inLanguage } from "../words.js";
import { cardsOf, clustersOf, columnsOf } from "../select.js";
import { Column } from "./column.js";
import { moveFocus } from "./focus.js";
import { lateCards } from "../offers.js";
import { lookAt, ObjectionCount } from "./objections.js";
import { matcher } from "./plain.js";
import { preview } from "./preview.js";
import { Preview } from "./preview-board.js";
import { review } from "./review.js";
import { Review, SuggestionsButton } from "./review-dock.js";
import { dissolving, naming } from "./selection.js";
import { useHeld, usePressed, useSteady } from "./steady.js";
import { Unapplied } from "./unapplied.js";
import { UndoButton } from "./undo.js";

export function Gathering({ state, filter, setFilter }) {
  const board = useRef();
  const [shownColumn, showColumn] = useState(null);
  const held = useHeld(state);
  const named = naming.value;
  const asked = dissolving.value;
  usePressed(board);
  useSteady(board);
  const columns = columnsOf(held);
  const open = shownColumn ?? columns[0]?.id;
  const late = useMemo(() => lateCards(held), [held.offers]);
  const lead = (card) => {
    setFilter("");
    showColumn(card.column);
    requestAnimationFrame(() => lookAt(board.current, card));
  };
  const move = useCallback((event) => moveOn(board.current, event), []);
  return html`
    <section class=${review.value ? "gathering gathering-reviewing" : "gathering"} aria-labelledby="gathering-title">
      <div class="gathering-head">
        <h2 id="gathering-title">${say("desk.gathering")}</h2>
        <${ObjectionCount} state=${held} lead=${lead} />
        <${UndoButton} />
        <${SuggestionsButton} />
        <input class="input gathering-filter" id="filter" type="search" value=${filter} placeholder=${say("desk.filter")}
          aria-label=${say("desk.filter")} onInput=${(event) => setFilter(event.target.value)} />
      </div>
      <div class="column-tabs" role="group" aria-label=${say("desk.columns")}>
        ${columns.map((column) => html`
          <button key=${column.id} class="button button-quiet" aria-pressed=${column.id === open}
            onClick=${() => showColumn(column.id)}>${inLanguage(column.name)} <span class="count">${column.count}</span></button>`)}
      </div>
      <div class="gathering-columns" ref=${board} onKeyDown=${move} inert=${preview.value !== null}>
        ${columns.map((column) => html`
          <${Contents} key=${column.id} state=${held} column=${column} filter=${filter} open=${column.id === open} named=${named} asked=${asked} late=${late} />`)}
      </div>
      <${Unapplied} />
      ${preview.value ? html`<${Preview} />` : review.value && html`<${Review} />`}
    </section>`;
}

function moveOn(board, event) {
  if (event.target.closest("textarea, input, select")) return;
  if (!event.altKey && !event.ctrlKey && !event.metaKey) moveFocus(board, event);
}

// What a column holds is looked for only when its cards or the filter are others.
function Contents({ state, column, filter, ...others }) {
  const all = clustersOf(state, column.id);
  const found = useMemo(() => contents(all, filter, others.named), [all, filter, others.named]);
  const withdrawn = cardsOf(state, { column: column.id, standing: false }).filter(found.shown);
  return html`<${Column} state=${state} column=${column} withdrawn=${withdrawn} ...${found} ...${others} />`;
}

// A filter hides cards that do not match; a heading whose own name matches keeps all of its cards. One that is being
// named stays, also without any card: nobody's field goes away under the hands.
function contents(all, filter, named) {
  const filtered = filter.trim() !== "";
  const matches = matcher(filter);
  const shown = (card) => !filtered || matches(`${card.code} ${card.text}`);
  const headings = all.filter((entry) => !entry.lone);
  return {
    headings: (filtered ? headings.map((entry) => narrowed(entry, matches, shown)) : headings)
      .filter(({ id, members }) => members.length > 0 || id === named),
    lone: all.filter((entry) => entry.lone).map((entry) => entry.members[0]).filter(shown),
    shown,
    filtered,
  };
}

function narrowed(entry, matches, shown) {
  return matches(entry.heading) ? entry : { ...entry, members: entry.members.filter(shown) };
}
