// What is kept, who sees it and until when, on every page; the door says the same before anything is typed.
import { html } from "./html.js";
import { language, say } from "../words.js";

export function YourData({ controller, until }) {
  return html`<div class="your-data">
    <p>${say("link.data_kept")}</p>
    <p>${say("link.data_seen")}</p>
    <p>${until ? `${say("link.data_until")} ${dateOf(until)}.` : say("link.data_open")}</p>
    ${controller && html`<p>${say("link.data_controller")} <span dir="auto">${controller}</span>.</p>`}
  </div>`;
}

// A day, the same wherever it is read.
const dateOf = (day) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00Z`));
