// The session's timer, the same on every screen; after the end it goes on counting, softly.
import { html } from "./html.js";
import { clockText, now, remaining } from "../clock.js";
import { say } from "../words.js";

const wholeSeconds = (ms) => Math.floor(ms / 1000) * 1000;

export function Timer({ timer, large = false }) {
  const left = remaining(timer, now.value);
  if (left === null) return null;
  const over = left <= -1000;
  return html`<p class=${`timer ${large ? "timer-large" : ""} ${over ? "timer-over" : ""}`} role="timer">
    <span class="visually-hidden">${say(over ? "common.timer_over" : "common.timer_left")} </span>
    <span translate="no">${over ? `+${clockText(wholeSeconds(-left))}` : clockText(Math.max(0, left))}</span>
  </p>`;
}
