// The session's timer, the same on every screen; after the end it goes on counting, softly.
import { html } from "./html.js";
import { useRef } from "preact/hooks";
import { clockText, isPaused, now, serverNow, steadied } from "../clock.js";
import { say } from "../words.js";

const wholeSeconds = (ms) => Math.floor(ms / 1000) * 1000;

export function Timer({ timer, large = false }) {
  return timer && html`<${Running} timer=${timer} large=${large} />`;
}

function Running({ timer, large }) {
  const shown = useRef(null);
  shown.current = steadied(shown.current, timer, moment());
  const { left } = shown.current;
  const over = left <= -1000;
  const paused = isPaused(timer);
  return html`<p class=${`timer ${large ? "timer-large" : ""} ${over ? "timer-over" : ""} ${paused ? "timer-paused" : ""}`} role="timer">
    <span class="visually-hidden">${say(over ? "common.timer_over" : "common.timer_left")} </span>
    <span translate="no">${leftText(left)}</span>
    ${paused && html` <span class="timer-state">${say("common.timer_paused")}</span>`}
  </p>`;
}

// What is over counts up.
export function leftText(left) {
  return left <= -1000 ? `+${clockText(wholeSeconds(-left))}` : clockText(Math.max(0, left));
}

// Drawn anew with each tick, and between two of them at the time that it is: samples stand at a time of their own.
export function moment() {
  const ticked = now.value;
  const exact = serverNow();
  return Math.abs(exact - ticked) < 1500 ? exact : ticked;
}
