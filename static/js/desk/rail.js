// The room's controls: which parts there are, in the order in which each phase needs them.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { LateOffers } from "./late.js";
import { Progress } from "./progress.js";
import { Ready } from "./ready.js";
import { Stage } from "./stage.js";
import { TimerControl } from "./timer-control.js";

// Whoever adds a part imports it above, and names it in the phases that need it.
const PARTS = {
  prepared: [Ready, TimerControl, Stage, Progress],
  writing: [TimerControl, Progress, Stage, LateOffers],
  plenary: [Stage, TimerControl, LateOffers, Progress],
  closed: [LateOffers, Stage, TimerControl, Progress],
};

export function Rail({ state, session }) {
  return html`<aside class="rail" aria-label=${say("desk.controls")}>
    ${PARTS[session.phase].map((Part) => html`<${Part} key=${Part.name} state=${state} session=${session} />`)}
  </aside>`;
}
