// What is kept, who sees it and until when: before anything is typed, and on every page afterwards.
import { html } from "./html.js";
import { say } from "../words.js";

export function YourData({ controller, until, texts = null, language = document.documentElement.lang }) {
  const told = texts ?? {
    kept: say("link.data_kept"), seen: say("link.data_seen"), until: say("link.data_until"),
    open: say("link.data_open"), controller: say("link.data_controller"),
  };
  return html`<div class="your-data" lang=${language}>
    <p>${told.kept}</p>
    <p>${told.seen}</p>
    <p>${until ? `${told.until} ${dateOf(until, language)}.` : told.open}</p>
    ${controller && html`<p>${told.controller} <span dir="auto">${controller}</span>.</p>`}
  </div>`;
}

// A day, the same wherever it is read.
const dateOf = (day, language) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00Z`));
