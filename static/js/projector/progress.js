// While groups write: the questions, how many cards there are, and how to join. No text of any card.
import { html } from "../parts/html.js";
import { ColumnHead, cardsWord } from "../parts/columns.js";
import { Lamps } from "../parts/lamps.js";
import { GroupCounts } from "../parts/reading.js";
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

const LOOPBACK = /^(localhost|127\.|\[::1\])/;

// An address of this machine alone would send people to their own.
function HowToJoin() {
  const address = LOOPBACK.test(location.host) ? null : location.host;
  return html`<p class="progress-join">
    ${address ? say("projector.join_at", { address }) : say("projector.join")}
  </p>`;
}
