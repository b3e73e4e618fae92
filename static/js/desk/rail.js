// The room's controls: which parts there are, in the order in which each phase needs them.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { Entering } from "./entering.js";
import { Groups } from "./groups.js";
import { LateOffers } from "./late.js";
import { Presenting } from "./presenting.js";
import { Progress } from "./progress.js";
import { RankingPart } from "./ranking.js";
import { Ready } from "./ready.js";
import { Remarks } from "./remarks.js";
import { Stage } from "./stage.js";
import { TimerControl } from "./timer-control.js";
import { WallSize } from "./wall-size.js";

// Whoever adds a part imports it above, and names it in the phases that need it.
const PARTS = {
  prepared: [Ready, TimerControl, Stage, Progress, Groups, WallSize],
  writing: [TimerControl, Progress, Groups, Entering, Stage, LateOffers, WallSize],
  plenary: [Presenting, Stage, TimerControl, Remarks, LateOffers, Entering, Groups, Progress, RankingPart, WallSize],
  closed: [LateOffers, Remarks, Stage, TimerControl, Entering, Groups, Progress, RankingPart],
};

export function Rail({ state, session }) {
  return html`<aside class="rail" aria-label=${say("desk.controls")}>
    ${PARTS[session.phase].map((Part) => html`<${Part} key=${Part.name} state=${state} session=${session} />`)}
  </aside>`;
}
