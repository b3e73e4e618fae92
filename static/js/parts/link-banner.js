// Says in words that the page no longer hears the room, and how old is what it shows.
import { html } from "./html.js";
import { clockTime } from "./clock-time.js";
import { link, state } from "../feed.js";
import { now } from "../clock.js";
import { say } from "../words.js";

const MINUTE = 60_000;
let lastHeard = null;

// The moment of the last good frame; it stands still while the link is not up.
link.subscribe((value) => {
  if (value === "up") lastHeard = null;
  else lastHeard ??= now.peek();
});

export function LinkBanner({ note = null }) {
  const sentence = sentenceFor(link.value);
  if (sentence === null) return null;
  return html`<div class="link-banner" role="status">
    <strong>${sentence}</strong> ${note}
  </div>`;
}

function sentenceFor(value) {
  if (value === "removed") return say("common.link_removed");
  if (value === "lost" && state.value === null) return say("common.link_none_yet");
  if (value === "lost") return say("common.link_lost", { time: clockTime(lastHeard), age: ageText(now.value - lastHeard) });
  return null;
}

function ageText(age) {
  const minutes = Math.floor(age / MINUTE);
  if (minutes < 1) return say("common.age_seconds", { n: Math.max(1, Math.floor(age / 1000)) });
  return say("common.age_minutes", { n: minutes });
}
