// Whose boards the plenary shows without their group's word on them; nothing where groups are not named.
import { html } from "./html.js";
import { GroupBadge } from "./group-badge.js";
import { awaitedGroups, boardOf, onlySession } from "../select.js";
import { say } from "../words.js";

const PHASES = new Set(["plenary", "closed"]);

export function Undelivered({ state }) {
  if (!PHASES.has(onlySession(state)?.phase)) return null;
  const late = awaitedGroups(state).filter((group) => isUndelivered(boardOf(state, group.id)));
  if (!late.length) return null;
  return html`<p class="undelivered">
    <span>${say("delivery.undelivered")}</span>
    ${late.map(({ id, number }) => html`<${GroupBadge} key=${id} number=${number} />`)}
  </p>`;
}

// An empty board has nothing to be delivered, and another session's view may have no board at all.
function isUndelivered(board) {
  return Boolean(board) && !board.delivered_at && Object.values(board.counts).some((count) => count > 0);
}
