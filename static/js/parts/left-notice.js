// What became of the seat that was given up on this machine. `left`: clean, partly, or nothing to say.
import { html } from "./html.js";
import { say } from "../words.js";

export function LeftNotice({ owing, left }) {
  if (owing) return html`<p class="notice notice-warn" role="status">${say("join.giving_back")}</p>`;
  if (left === "partly") return html`<p class="notice notice-warn" role="status">${say("join.left_partly")}</p>`;
  return left === "clean" && html`<p class="notice notice-good" role="status">${say("join.left")}</p>`;
}
