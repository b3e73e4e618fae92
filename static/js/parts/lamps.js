// One ready lamp per group before the opening: what its trial showed, by shape and word before colour.
import { awaitedGroups, boardOf } from "../select.js";
import { say } from "../words.js";
import { GroupBadge } from "./group-badge.js";
import { html } from "./html.js";

const SIGNS = { ready: "M4 10.500 8.500 15 16 5.500", sent: "M3 10h2M9 10h2M15 10h2", faulty: "M10 3v9M10 15.500v.5", none: "" };

// none: not tried; sent: not back from the projector yet; faulty: it works, but would lose text; ready.
export function lampOf(board) {
  const trial = board?.trial;
  if (!trial) return "none";
  if (!trial.storage) return "faulty";
  return trial.back ? "ready" : "sent";
}

// words: common.lamp_none common.lamp_sent common.lamp_faulty common.lamp_ready
export function Lamp({ kind }) {
  return html`<span class=${`lamp lamp-${kind}`}>
    <svg class="lamp-sign" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="9" /><path d=${SIGNS[kind]} /></svg>
    <span class="lamp-word">${say(`common.lamp_${kind}`)}</span>
  </span>`;
}

// `note(group, board)`: what is to be done about a lamp, or nothing. Without boards (attribution) there are no lamps.
export function Lamps({ state, note = () => null }) {
  const groups = awaitedGroups(state).filter((group) => boardOf(state, group.id));
  if (!groups.length) return null;
  return html`<ul class="lamps" aria-label=${say("common.lamps")}>
    ${groups.map((group) => {
      const board = boardOf(state, group.id);
      const todo = note(group, board);
      return html`<li class="lamps-group" key=${group.id}>
        <${GroupBadge} number=${group.number} /><${Lamp} kind=${lampOf(board)} />
        ${todo && html`<span class="lamps-note">${todo}</span>`}
      </li>`;
    })}
  </ul>`;
}
