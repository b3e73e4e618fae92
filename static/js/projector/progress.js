// While groups write: the questions, how many cards there are, and how to join. No text of any card.
import { html } from "../parts/html.js";
import { ColumnHead, cardsWord } from "../parts/columns.js";
import { GroupBadge } from "../parts/group-badge.js";
import { boardOf, columnsOf, groupsOf } from "../select.js";
import { say } from "../words.js";

export function Progress({ state }) {
  return html`<div class="progress">
    ${columnsOf(state).map((column) => html`<${ColumnProgress} key=${column.id} state=${state} column=${column} />`)}
    <${HowToJoin} />
  </div>`;
}

function ColumnProgress({ state, column }) {
  return html`<section class="progress-column">
    <${ColumnHead} column=${column} count=${false} />
    <p class="progress-count">
      <span class="progress-number" translate="no">${column.count}</span> ${cardsWord(column.count)}
    </p>
    <ul class="progress-groups">
      ${groupsOf(state).map((group) => html`<${GroupCount} key=${group.id} board=${boardOf(state, group.id)} group=${group} column=${column} />`)}
    </ul>
  </section>`;
}

// Where groups are not named there is no board to count on, and nothing is shown.
function GroupCount({ board, group, column }) {
  if (board === null) return null;
  const count = board.counts[column.id] ?? 0;
  return html`<li class=${`progress-group${count === 0 ? " progress-group-empty" : ""}`}>
    <${GroupBadge} number=${group.number} />
    <span translate="no">${count}</span>
  </li>`;
}

const LOOPBACK = /^(localhost|127\.|\[::1\])/;

// An address of this machine alone would send people to their own.
function HowToJoin() {
  const address = LOOPBACK.test(location.host) ? null : location.host;
  return html`<p class="progress-join">
    ${address ? say("projector.join_at", { address }) : say("projector.join")}
  </p>`;
}
