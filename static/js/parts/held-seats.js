// The seats that this browser holds already: back to them without a code.
import { GroupBadge } from "./group-badge.js";
import { html } from "./html.js";
import { seatName } from "./seat-name.js";
import { say } from "../words.js";

export function HeldSeats({ held }) {
  if (!held.length) return null;
  const several = new Set(held.map(({ workshop }) => workshop)).size > 1;
  return html`<nav class="held-seats" aria-labelledby="held-seats-title">
    <h2 id="held-seats-title" class="kicker">${say("join.held")}</h2>
    ${held.map(({ page, workshop, ...seat }) => html`<a class="button" key=${page} href=${page}>
      ${seat.group && html`<${GroupBadge} number=${seat.group} />`}${seatName(seat)}
      ${several && html`<span class="soft small" translate="no">${workshop}</span>`}
    </a>`)}
    ${held.some(({ role }) => role === "organizer") && html`<a class="button" href="/workshops">${say("common.page_workshops")}</a>`}
  </nav>`;
}
