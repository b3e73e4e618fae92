// The frame around every slide: running head, the slide, and one foot line for the link and the way in.
import { html } from "../parts/html.js";
import { clockTime } from "../parts/clock-time.js";
import { LinkBanner } from "../parts/link-banner.js";
import { RoomClock } from "../parts/room-clock.js";
import { now } from "../clock.js";
import { inLanguage, say } from "../words.js";

export function Wall({ slide, state, session, children }) {
  return html`<main class=${`wall wall-${slide}`}>
    ${slide !== "neutral" && html`<${RunningHead} state=${state} session=${session} />`}
    <div class="wall-slide">${children}</div>
    <${LinkBanner} />
  </main>`;
}

// words: common.phase_prepared common.phase_writing common.phase_plenary common.phase_closed
function RunningHead({ state, session }) {
  return html`<header class="wall-head">
    <div class="wall-title">
      <p class="wall-phase">${say(`common.phase_${session.phase}`)}</p>
      <h1 class="wall-session">${inLanguage(session.title)}</h1>
    </div>
    <div class="wall-times">
      <${RoomClock} state=${state} session=${session} />
      <p class="wall-clock" translate="no">${clockTime(now.value)}</p>
    </div>
  </header>`;
}

export function Waiting() {
  return html`<main class="wall wall-waiting">
    <p class="wall-message">${say("projector.connecting")}</p>
    <${LinkBanner} />
  </main>`;
}
