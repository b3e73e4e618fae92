// What is on and what comes next, for the room: on slides that have the place for it.
import { html } from "../parts/html.js";
import { isTold, NowNext, onNow } from "../parts/now-next.js";

export function OnTheWall({ state }) {
  const on = onNow(state);
  return isTold(on) && html`<p class="wall-now-next"><${NowNext} on=${on} link=${false} /></p>`;
}
