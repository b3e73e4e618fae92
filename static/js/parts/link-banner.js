// Says in words that the page no longer hears the room, and how old is what it shows.
import { html } from "./html.js";
import { ageText } from "./age-text.js";
import { clockTime } from "./clock-time.js";
import { knownAt, link, state } from "../feed.js";
import { now } from "../clock.js";
import { say } from "../words.js";

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
  if (value === "lost") return say("common.link_lost", { time: clockTime(knownAt.value), age: ageText(now.value - knownAt.value) });
  if (value === "requests") return say("common.link_requests");
  return null;
}
