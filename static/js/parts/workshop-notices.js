// What holds for the whole workshop, on every page of it: that it is a rehearsal, and that it was put away.
import { html } from "./html.js";
import { boot } from "../boot.js";
import { say } from "../words.js";

export function WorkshopNotices({ workshop }) {
  if (!workshop?.rehearsal && !workshop?.archived) return null;
  const organizes = boot.role === "organizer";
  return html`<div class="workshop-notices">
    ${workshop.rehearsal && html`<p class="workshop-notice workshop-rehearsal"><strong>${say("common.rehearsal")}</strong> ${say("common.rehearsal_means")} ${organizes && html`<a href=${`/w/${boot.workshop}/setup#rehearsal`}>${say("common.rehearsal_to")}</a>`}</p>`}
    ${workshop.archived && html`<p class="workshop-notice workshop-archived"><strong>${say("common.archived")}</strong> ${say("common.archived_means")} ${organizes && html`<a href="/workshops">${say("common.page_workshops")}</a>`}</p>`}
  </div>`;
}
