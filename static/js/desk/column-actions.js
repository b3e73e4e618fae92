// What can be done with the chosen cards of one column. It stands at the column's foot even when
// nothing is chosen, so that choosing moves nothing.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { gatherNew, isPresenting, mention, release } from "./gather-acts.js";
import { drop } from "./selection.js";

export function ColumnActions({ state, picked, some }) {
  const gathered = picked.filter((id) => state.cards.get(id)?.cluster);
  if (picked.length === 0) return html`<p class="column-actions column-actions-hint">${some && say("desk.gathering_hint")}</p>`;
  return html`
    <div class="column-actions" role="group" aria-label=${say("desk.chosen_cards")}>
      <button class="button button-primary" onClick=${() => gatherNew(picked)}>
        ${picked.length === 1 ? say("desk.gather_one") : say("desk.gather_many", { n: picked.length })} <kbd>g</kbd>
      </button>
      ${gathered.length > 0 && html`
        <button class="button" onClick=${() => release(gathered)}>${say("desk.release")} <kbd>u</kbd></button>`}
      ${isPresenting(state) && html`
        <button class="button" onClick=${() => mention(cardsIn(state, picked))}>${say("presenting.mark")} <kbd>e</kbd></button>`}
      <button class="button button-quiet" onClick=${() => drop(picked)}>
        <span class="visually-hidden">${say("desk.choose_none")} </span><span class="clear-mark" aria-hidden="true">✕</span><kbd>Esc</kbd></button>
    </div>`;
}

const cardsIn = (state, ids) => ids.map((id) => state.cards.get(id));
