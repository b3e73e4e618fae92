// To staff: the server's machine slept, and the room stood still meanwhile; to organizers also what to change there.
import { signal } from "@preact/signals";
import { boot } from "../boot.js";
import { hear } from "../feed.js";
import { say } from "../words.js";
import { clockTime } from "./clock-time.js";
import { html } from "./html.js";

const last = signal(null); // {at, seconds, system}
const seen = signal(0);

hear("slept", (told) => (last.value = told));

export function sleptNotice() {
  if (!last.value || last.value.at === seen.value) return null;
  return html`<${SleptNotice} ...${last.value} organizes=${boot.role === "organizer"} close=${() => (seen.value = last.value.at)} />`;
}

// words: link.slept_linux link.slept_mac link.slept_windows
export function SleptNotice({ at, seconds, system, organizes, close }) {
  const length = seconds < 90 ? say("link.slept_seconds", { n: seconds }) : say("link.slept_minutes", { n: Math.round(seconds / 60) });
  return html`<div class="link-banner slept" role="status">
    <strong>${say("link.slept", { time: clockTime(at), length })}</strong>
    ${organizes && html` ${say(`link.slept_${system}`)} ${say("link.slept_all")}`}
    <button type="button" class="button button-small" onClick=${close}>${say("common.close")}</button>
  </div>`;
}
