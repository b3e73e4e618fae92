// Ideas that the table has sent, for the rapporteur: taken onto a column, or not. Open only where wanted, and always
// of the same height, so that an idea that comes moves nothing that is being written.
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { decisionOn, offersOf } from "../offers.js";
import { discard, outbox, send } from "../outbox.js";
import { CardText } from "../parts/card-text.js";
import { html } from "../parts/html.js";
import { columnsOf } from "../select.js";
import { inLanguage, say } from "../words.js";
import { Fate } from "./offer-parts.js";
import { isOpen, ownBoard, shown } from "./shown.js";

export const ideasOpen = signal(false);

const ideas = () => offersOf(shown.value, outbox.value, "idea");
const isWanted = (all) => Boolean(ownBoard.value?.inbox) || all.length > 0;
const isWaitingFor = (idea) => idea.fate === "offered";

export function IdeasButton() {
  const all = ideas();
  if (!isWanted(all)) return null;
  return html`<button type="button" class="button button-small button-quiet ideas-button" aria-expanded=${ideasOpen.value}
    onClick=${() => (ideasOpen.value = !ideasOpen.value)}>${say("board.ideas", { n: all.filter(isWaitingFor).length })}</button>`;
}

// What is decided while it is open keeps its place; what was decided before is there when asked for.
export function IdeasPanel() {
  const all = ideas();
  const [done] = useState(() => new Set(all.filter((idea) => !isWaitingFor(idea)).map((idea) => idea.id)));
  const [every, showEvery] = useState(false);
  if (!isWanted(all)) return null; // what would shut it is not there either
  const rows = all.filter((idea) => every || !done.has(idea.id));
  return html`<section class="ideas" aria-labelledby="ideas-title">
    <div class="ideas-head">
      <h2 class="offers-title" id="ideas-title">${say("board.ideas_title")}</h2>
      ${done.size > 0 && html`<button type="button" class="button button-small button-quiet" aria-pressed=${every} onClick=${() => showEvery(!every)}>
        ${say("board.ideas_done", { n: done.size })}
      </button>`}
    </div>
    <ul class="ideas-list" tabindex="0" aria-labelledby="ideas-title">
      ${rows.map((idea) => html`<${Idea} key=${idea.id} idea=${idea} />`)}
      ${rows.length === 0 && html`<li class="soft">${say("board.ideas_none")}</li>`}
    </ul>
  </section>`;
}

function Idea({ idea }) {
  const decision = decisionOn(shown.value, outbox.value, idea.id);
  const refused = decision?.status === "refused" ? decision : null;
  const sending = decision && !refused ? { fate: decision.status === "unsaved" ? "unsaved" : "waiting" } : null;
  const isFree = idea.fate !== "taken" && !sending;
  return html`<li class=${sending ? "card idea card-pending" : "card idea"} data-offer=${idea.id}>
    <${CardText} text=${idea.text} />
    ${refused && html`<p class="receipt receipt-refused">
      ${say("board.refused")} ${refused.error?.text}
      <button type="button" class="button button-small button-quiet" onClick=${() => discard(refused.id)}>${say("common.close")}</button>
    </p>`}
    <footer class="card-foot">
      ${isFree ? html`<${Ways} idea=${idea} />` : html`<${Fate} offer=${sending ?? idea} of="idea" />`}
    </footer>
  </li>`;
}

// The column that its author meant comes first.
function Ways({ idea }) {
  const columns = columnsOf(shown.value).sort((a, b) => (b.id === idea.column) - (a.id === idea.column));
  const take = (column) => send("take_offer", { offer: idea.id, column });
  return html`<div class="row idea-ways">
    ${isOpen() && columns.map(({ id, name }) => html`<button key=${id} type="button"
      class=${`button button-small ${id === idea.column ? "button-primary" : ""}`} onClick=${going(() => take(id))}
    >${say("board.take_to", { column: inLanguage(name) })}</button>`)}
    ${idea.fate === "offered"
      ? html`<button type="button" class="button button-small button-quiet" onClick=${going(() => send("decline_offer", { offer: idea.id }))}>${say("board.decline_idea")}</button>`
      : html`<${Fate} offer=${idea} of="idea" />`}
  </div>`;
}

// The button pressed goes away: the focus goes to the next idea's, or to what opened the list.
function going(act) {
  return (event) => {
    const row = event.currentTarget.closest("li");
    const near = [row.nextElementSibling, row.previousElementSibling].find((other) => other?.querySelector(".idea-ways button"));
    act();
    requestAnimationFrame(() => (near ?? document).querySelector(near ? "button" : ".ideas-button")?.focus());
  };
}
