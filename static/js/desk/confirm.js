// Says what is about to happen and waits for a yes. Nothing is blocked.
import { html } from "../parts/html.js";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { onEscape } from "../parts/escape.js";
import { say } from "../words.js";

export function Confirm({ text, yes, no = say("desk.not_yet"), act, cancel }) {
  const id = useId();
  const button = useRef();
  useLayoutEffect(() => button.current.focus(), []);
  return html`
    <div class="confirm" role="group" aria-label=${yes} onKeyDown=${onEscape(cancel)}>
      <p class="confirm-text" id=${id}>${text}</p>
      <button class="button button-primary" ref=${button} aria-describedby=${id} onClick=${act}>${yes}</button>
      <button class="button button-quiet" onClick=${cancel}>${no}</button>
    </div>`;
}
