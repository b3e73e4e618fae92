// The way from one staff page to the others, to the list of keys, and to how the room's machines are.
import { html } from "../parts/html.js";
import { boot } from "../boot.js";
import { say } from "../words.js";
import { StatusLamp } from "./room-status.js";

// words: common.page_desk common.page_conclusions common.seat_organizer
const PAGES = ["organizer", "desk", "conclusions"];
// While a session runs, all that only organizers have stands behind one link.
const nameOf = (page) => say(page === "organizer" ? "common.seat_organizer" : `common.page_${page}`);

export function StaffLinks({ here, toggleHelp = null }) {
  const pages = PAGES.filter((page) => page !== "organizer" || boot.role === "organizer");
  return html`
    <nav class="staff-links" aria-label=${say("desk.pages")}>
      ${pages.map((page) => html`
        <a key=${page} class="button button-quiet button-small" href=${`/w/${boot.workshop}/${page}`}
          aria-current=${page === here ? "page" : undefined}>${nameOf(page)}</a>`)}
      ${toggleHelp && html`
        <button class="button button-quiet button-small help-button" onClick=${toggleHelp}><span class="visually-hidden">${say("common.keys")} </span><kbd>?</kbd></button>`}
      <${StatusLamp} />
    </nav>`;
}
