// Says what is about to happen and waits for a yes.
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";

export function Ask({ text, yes, act, cancel }) {
  const id = useId();
  const button = useRef();
  useLayoutEffect(() => button.current.focus(), []);
  return html`<div class="setup-ask" role="group" aria-label=${yes} onKeyDown=${onEscape(cancel)}>
    <p id=${id}>${text}</p>
    <p class="row">
      <button type="button" class="button button-small button-primary" ref=${button} aria-describedby=${id} onClick=${act}>${yes}</button>
      <button type="button" class="button button-small button-quiet" onClick=${cancel}>${say("setup.leave_it")}</button>
    </p>
  </div>`;
}
