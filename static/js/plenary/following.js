// Whether this screen follows what the room is shown, or is read at its own pace. One press leaves, another comes
// back; the stage itself never decides it.
import { html } from "../parts/html.js";
import { keptChoice } from "../parts/choice.js";
import { lookOf } from "../parts/look.js";
import { say } from "../words.js";
import { columnShown } from "./reading.js";

export const [following, follow] = keptChoice("follow_stage", true);

// It keeps its height whatever it says, so that nothing above it moves.
export function FollowBar({ state }) {
  const on = following.value;
  return html`<div class="follow-bar">
    <p class="follow-words">${on ? say("projector.following") : say("projector.own_pace")}</p>
    <${LookLink} state=${state} />
    <button type="button" class="button button-small" onClick=${() => follow(!on)}>
      ${on ? say("projector.leave_stage") : say("projector.follow_stage")}
    </button>
  </div>`;
}

// Only to what this reader may see; whoever does not press it stays where they read.
function LookLink({ state }) {
  const look = lookOf(state);
  const row = look && (state.cards.get(look.id) ?? state.clusters.get(look.id));
  return html`<p class="follow-look" role="status">
    ${row && html`<button type="button" class="button button-small button-quiet" onClick=${() => goTo(row)}>
      ${say("common.look_here")} · <span class="follow-see">${say("projector.see")}</span>
    </button>`}
  </p>`;
}

// On a phone only one column is in sight, so it may have to be chosen first.
function goTo({ id, column }) {
  columnShown.value = column;
  requestAnimationFrame(() => {
    const place = document.querySelector(`[data-card="${id}"], [data-cluster="${id}"]`);
    if (!place) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
  });
}
