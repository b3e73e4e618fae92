// While groups write: the questions, how many cards there are, and how to join. No text of any card.
import { html } from "../parts/html.js";
import { ColumnHead, cardsWord } from "../parts/columns.js";
import { Lamps } from "../parts/lamps.js";
import { GroupCounts } from "../parts/reading.js";
import { joinAddress } from "./join.js";
import { columnsOf } from "../select.js";
import { say } from "../words.js";

export function Progress({ state, session }) {
  return html`<div class="progress">
    ${columnsOf(state).map((column) => html`<${ColumnProgress} key=${column.id} state=${state} column=${column} />`)}
    ${session.phase === "prepared" && html`<${Lamps} state=${state} />`}
    <${HowToJoin} />
  </div>`;
}

function ColumnProgress({ state, column }) {
  return html`<section class="progress-column">
    <${ColumnHead} column=${column} count=${false} />
    <p class="progress-count">
      <span class="progress-number" translate="no">${column.count}</span> ${cardsWord(column.count)}
    </p>
    <${GroupCounts} state=${state} column=${column} />
  </section>`;
}

function HowToJoin() {
  const address = joinAddress();
  return html`<p class="progress-join">
    ${address ? say("projector.join_at", { address }) : say("projector.join")}
  </p>`;
}
