// Gathering: the cards of all groups by column, put together under headings, live while groups write.
import { html } from "../parts/html.js";
import { useCallback, useRef, useState } from "preact/hooks";
import { say, inLanguage } from "../words.js";
import { cardsOf, clustersOf, columnsOf } from "../select.js";
import { Column } from "./column.js";
import { moveFocus } from "./focus.js";
import { matcher } from "./plain.js";
import { dissolving, naming } from "./selection.js";
import { useHeld, usePressed, useSteady } from "./steady.js";

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
  const move = useCallback((event) => moveOn(board.current, event), []);
  return html`
    <section class="gathering" aria-labelledby="gathering-title">
      <div class="gathering-head">
        <h2 id="gathering-title">${say("desk.gathering")}</h2>
        <input class="input gathering-filter" id="filter" type="search" value=${filter} placeholder=${say("desk.filter")}
          aria-label=${say("desk.filter")} onInput=${(event) => setFilter(event.target.value)} />
      </div>
      <div class="column-tabs" role="group" aria-label=${say("desk.columns")}>
        ${columns.map((column) => html`
          <button key=${column.id} class="button button-quiet" aria-pressed=${column.id === open}
            onClick=${() => showColumn(column.id)}>${inLanguage(column.name)} <span class="count">${column.count}</span></button>`)}
      </div>
      <div class="gathering-columns" ref=${board} onKeyDown=${move}>
        ${columns.map((column) => html`
          <${Column} key=${column.id} column=${column} open=${column.id === open} named=${named} asked=${asked} ...${contents(held, column, filter)} />`)}
      </div>
    </section>`;
}

function moveOn(board, event) {
  if (event.target.closest("textarea, input, select")) return;
  if (!event.altKey && !event.ctrlKey && !event.metaKey) moveFocus(board, event);
}

// A filter hides cards that do not match; a heading whose own name matches keeps all of its cards.
function contents(state, column, filter) {
  const matches = matcher(filter);
  const shown = (card) => matches(`${card.code} ${card.text}`);
  const all = clustersOf(state, column.id);
  const headings = all.filter((entry) => !entry.lone);
  return {
    state,
    headings: headings.map((entry) => narrowed(entry, matches, shown)).filter((entry) => entry.members.length > 0),
    lone: all.filter((entry) => entry.lone).map((entry) => entry.members[0]).filter(shown),
    withdrawn: cardsOf(state, { column: column.id, standing: false }).filter(shown),
    filtered: filter.trim() !== "",
  };
}

function narrowed(entry, matches, shown) {
  return matches(entry.heading) ? entry : { ...entry, members: entry.members.filter(shown) };
}
