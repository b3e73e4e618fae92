// The way between the pages of the organizers, in the order in which a workshop is made, run and closed.
import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../parts/html.js";
import { boot } from "../boot.js";
import { say } from "../words.js";

// words: common.page_setup common.page_people common.page_agenda common.page_organizer common.page_keeping
// words: common.page_desk common.page_conclusions
const PAGES = ["setup", "people", "agenda", "organizer", "keeping", "desk", "conclusions"];

export function OrganizerLinks({ here }) {
  const row = useRef();
  useLayoutEffect(() => bringIntoSight(row.current), []);
  if (boot.role !== "organizer") return null;
  return html`
    <nav ref=${row} class="staff-links organizer-links" aria-label=${say("common.organizer_pages")}>
      <a class="button button-quiet button-small" href="/workshops">${say("common.page_workshops")}</a>
      ${PAGES.map((page) => html`
        <a key=${page} class="button button-quiet button-small" href=${`/w/${boot.workshop}/${page}`}
          aria-current=${page === here ? "page" : undefined}>${say(`common.page_${page}`)}</a>`)}
    </nav>`;
}

// On a phone the row is longer than the screen, and only it moves, not the page.
function bringIntoSight(row) {
  const present = row?.querySelector("[aria-current]");
  if (present) row.scrollLeft = present.offsetLeft - row.offsetLeft - (row.clientWidth - present.offsetWidth) / 2;
}
