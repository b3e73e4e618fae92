// The link to the document, in the page's own language; organizers only.
import { html } from "../parts/html.js";
import { boot } from "../boot.js";
import { language, say } from "../words.js";

export function Download() {
  if (boot.role !== "organizer") return null;
  const asked = new URLSearchParams({ document: "conclusions", language, seat: boot.seat });
  return html`<a class="button" href=${`/w/${boot.workshop}/export/docx?${asked}`} download>${say("conclusions.download")}</a>`;
}
