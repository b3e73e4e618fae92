// A line that says what is about to become visible to whom, and waits for a yes. Nothing is blocked.
import { html } from "../parts/html.js";
import { useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../words.js";

export function Confirm({ text, yes, act, cancel }) {
  const button = useRef();
  useLayoutEffect(() => button.current.focus(), []);
  const escape = (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    cancel();
  };
  return html`
    <div class="confirm" role="group" aria-label=${yes} onKeyDown=${escape}>
      <p class="confirm-text" id="confirm-text">${text}</p>
      <button class="button button-primary" ref=${button} aria-describedby="confirm-text" onClick=${act}>${yes}</button>
      <button class="button button-quiet" onClick=${cancel}>${say("desk.not_yet")}</button>
    </div>`;
}
