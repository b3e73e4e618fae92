// The way to the documents from beside the conclusions: hidden until it is wanted.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { say } from "../words.js";
import { Documents } from "./documents.js";

export function Download() {
  const [open, show] = useState(false);
  return html`<div class="download">
    <button type="button" class="button" aria-expanded=${open} onClick=${() => show(!open)}>${say("downloads.open")}</button>
    ${open && html`<${Documents} />`}
  </div>`;
}
