// The clock of the room: the countdown of the group that presents, else the session's timer.
import { html } from "./html.js";
import { GroupBadge } from "./group-badge.js";
import { Timer } from "./timer.js";
import { groupPresents } from "../presenting.js";
import { say } from "../words.js";

export function RoomClock({ state, session }) {
  if (groupPresents(session)) return html`<${Presents} state=${state} plan=${session.presenting} />`;
  return html`<${Timer} timer=${session.timer} />`;
}

export const numberOf = (state, group) => state.groups.get(group)?.number ?? null;

// Whose turn it is, and what is left of it; without the number where groups are not named.
export function Presents({ state, plan }) {
  const number = numberOf(state, plan.group);
  return html`<div class="presents">
    <p class="presents-who">${number !== null && html`<${GroupBadge} number=${number} />`}<span>${whoWords(number)}</span></p>
    <${ShareLeft} key=${plan.since} plan=${plan} />
  </div>`;
}

function whoWords(number) {
  return number === null ? say("presenting.someone") : say("presenting.presents", { n: number });
}

export function ShareLeft({ plan }) {
  return html`<${Timer} timer=${{ ends_at: plan.since + plan.share, length: plan.share }} />`;
}
