// When the groups' texts can be read by all: one switch, and in words what it means now.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { switchSharing } from "./phase.js";

export function Sharing({ session }) {
  const live = session.sharing === "live";
  return html`
    <div class="sharing">
      <button class="switch" role="switch" aria-checked=${live} aria-describedby="sharing-means"
        onClick=${() => switchSharing(session)}>
        <span class="switch-track" aria-hidden="true"><span class="switch-knob"></span></span>
        <span>${say("desk.sharing_live")}</span> <kbd>v</kbd>
      </button>
      <p class="sharing-means" id="sharing-means">${meaning(session)}</p>
    </div>`;
}

function meaning({ sharing, texts_open }) {
  if (sharing === "live") return say("desk.means_live");
  return texts_open ? say("desk.means_open") : say("desk.means_at_plenary");
}
