// One press copies a text and says so.
import { useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { copyText } from "./copy.js";

export function CopyButton({ text }) {
  const [copied, setCopied] = useState(false);
  return html`<button type="button" class="button button-small" onClick=${() => setCopied(copyText(text))}>
    ${copied ? say("board.copied") : say("board.copy")}
  </button>`;
}
