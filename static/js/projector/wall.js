// The frame around every slide: running head, the slide, and the link's banner over the head.
import { html } from "../parts/html.js";
import { clockTime } from "../parts/clock-time.js";
import { LinkBanner } from "../parts/link-banner.js";
import { RoomClock } from "../parts/room-clock.js";
import { now } from "../clock.js";
import { isDeep, leastSize } from "../legibility.js";
import { onlyWorkshop } from "../select.js";
import { inLanguage, say } from "../words.js";

export function Wall({ slide, state, session, children }) {
  const depth = isDeep(session.wall) ? "wall-deep" : "";
  return html`<main class=${`wall wall-${slide} ${depth}`} style=${{ "--wall-least": `${leastSize(session.wall)}vh` }}>
    ${slide !== "neutral" && html`<${RunningHead} state=${state} session=${session} question=${questionOf(state, session, slide)} />`}
    <div class="wall-slide">${children}</div>
    <${LinkBanner} />
  </main>`;
}

// One column alone has its question in the head, where it takes no line from the cards.
function questionOf(state, { stage }, slide) {
  const column = slide === stage.slide && state.columns.get(stage.column);
  return column ? inLanguage(column.question) : null;
}

// words: common.phase_prepared common.phase_writing common.phase_plenary common.phase_closed
function RunningHead({ state, session, question }) {
  return html`<header class="wall-head">
    <div class="wall-title">
      ${onlyWorkshop(state)?.rehearsal && html`<p class="wall-rehearsal">${say("common.rehearsal_short")}</p>`}
      <p class="wall-phase">${say(`common.phase_${session.phase}`)}</p>
      <h1 class=${question ? "visually-hidden" : "wall-session"}>${inLanguage(session.title)}</h1>
      ${question && html`<p class="wall-question">${question}</p>`}
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
