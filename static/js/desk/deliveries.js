// What the groups have said of their boards: when they delivered, whether it was read, what came after, and why
// a column has more cards than were asked for.
import { html } from "../parts/html.js";
import { addendaWords } from "../parts/addendum.js";
import { clockTime } from "../parts/clock-time.js";
import { GroupBadge } from "../parts/group-badge.js";
import { awaitedGroups, boardOf, columnsOf, groupsOf, onlySession } from "../select.js";
import { inLanguage, say } from "../words.js";

// Before the plenary nobody is late, so nothing is shown until someone has said something.
export function Deliveries({ state }) {
  const awaited = new Set(awaitedGroups(state));
  const boards = groupsOf(state)
    .map((group) => ({ group, board: boardOf(state, group.id) }))
    .filter(({ group, board }) => board && (awaited.has(group) || board.delivered_at));
  const told = boards.some(({ board }) => board.delivered_at || reasonsOf(state, board).length > 0);
  const due = ["plenary", "closed"].includes(onlySession(state)?.phase);
  if (!told && !due) return null;
  return html`<section class="deliveries" aria-labelledby="deliveries-title">
    <h4 class="deliveries-title" id="deliveries-title">${say("delivery.deliveries")}</h4>
    <ul>${boards.map(({ group, board }) => html`<${Row} key=${group.id} state=${state} group=${group} board=${board} />`)}</ul>
  </section>`;
}

function Row({ state, group, board }) {
  return html`<li class="delivery-row">
    <${GroupBadge} number=${group.number} />
    <div>
      <p>${board.delivered_at ? html`<${Word} state=${state} board=${board} />` : html`<span class="soft">${say("delivery.not_delivered")}</span>`}</p>
      ${reasonsOf(state, board).map(({ column, reason }) => html`<p class="delivery-reason" key=${column.id}>
        <span class="soft">${inLanguage(column.name)} ${board.counts[column.id] ?? 0}/${column.cap}:</span> <bdi translate="no">${reason}</bdi>
      </p>`)}
    </div>
  </li>`;
}

function Word({ state, board }) {
  const addenda = addendaWords(state, board);
  return html`${say("delivery.delivered_at", { time: clockTime(board.delivered_at) })}
    ${!board.read_back && html` <strong class="delivery-unread">${say("delivery.unread")}</strong>`}
    ${addenda && ` · ${addenda}`}`;
}

function reasonsOf(state, board) {
  return columnsOf(state)
    .map((column) => ({ column, reason: board.reasons?.[column.id] }))
    .filter(({ reason }) => reason);
}
