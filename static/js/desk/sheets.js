// The way to what is printed: a page for the door, one for each group, the board on paper, badges.
import { html } from "../parts/html.js";
import { boot } from "../boot.js";
import { say } from "../words.js";
import { sheetsOf } from "./codes.js";

// words: organizer.sheet_door organizer.sheet_groups organizer.sheet_paper organizer.sheet_badges
const SHEETS = ["door", "groups", "paper", "badges"];

export function Sheets({ address }) {
  return html`
    <nav class="sheets-links" aria-labelledby="sheets-title">
      <h2 class="codes-title" id="sheets-title">${say("organizer.sheets")}</h2>
      ${SHEETS.map((sheet) => html`
        <a key=${sheet} class="button button-small" target="_blank" rel="noopener" href=${sheetsOf(boot.workshop, boot.seat, address, sheet)}>${say(`organizer.sheet_${sheet}`)}</a>`)}
    </nav>`;
}
