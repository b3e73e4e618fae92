// How long the room has been wording the conclusion that is shown, against what it means to take. Nothing ends by it:
// what is over is said in words, and neither pushes nor rings.
import { html } from "./html.js";
import { clockText } from "../clock.js";
import { moment } from "./timer.js";
import { say } from "../words.js";

const MINUTE = 60_000;
const wholeSeconds = (ms) => Math.max(0, Math.floor(ms / 1000) * 1000);

// Both lines are there from the beginning, so that nothing moves when the second one has something to say.
export function ItemClock({ session: { stage, item_minutes } }) {
  const spent = stage.since === null ? 0 : wholeSeconds(moment() - stage.since);
  const over = spent - item_minutes * MINUTE;
  return html`<div class="item-clock">
    <p class="item-clock-spent" role="timer"><span class="visually-hidden">${say("common.item_time")} </span>${say("common.item_time_of", { spent: clockText(spent), planned: clockText(item_minutes * MINUTE) })}</p>
    <p class=${`item-clock-over ${over > 0 ? "" : "item-clock-within"}`} aria-hidden=${over <= 0}>${say("common.item_time_over", { time: clockText(Math.max(over, 0)) })}</p>
  </div>`;
}
