// What every step of the closing has: its title, which takes the focus so that no second press acts, and the way on.
import { html } from "../parts/html.js";
import { useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../words.js";

export function StepTitle({ children }) {
  const title = useRef();
  useLayoutEffect(() => title.current.focus(), []);
  return html`<h2 class="closing-title" id="closing-title" tabindex="-1" ref=${title}>${children}</h2>`;
}

// Where the focus goes when what had it goes away.
export const toTitle = () => document.getElementById("closing-title")?.focus();

// words: closing.next_countries closing.next_reading closing.next_difference closing.next_freeze
export function StepFoot({ next = null, go, isNext = true, back, children }) {
  return html`<div class="closing-foot">
    ${children}
    ${next && html`<button class=${isNext ? "button button-primary" : "button"} onClick=${go}>${say(`closing.next_${next}`)}</button>`}
    ${back && html`<button class="button button-quiet" onClick=${back}>${say("closing.back")}</button>`}
  </div>`;
}
