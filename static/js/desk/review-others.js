// Every heading and card of the column beside the one under review, for whoever knows another that says the same.
import { useEffect, useRef } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { current, isGone, join, lookForNone } from "./review.js";
import { NameThatStays, ownKeys, Place } from "./suggestion-parts.js";

const step = (by) => ({ currentTarget }) => {
  const all = [...currentTarget.querySelectorAll("button")];
  all[all.indexOf(document.activeElement) + by]?.focus();
};

const KEYS = ownKeys({ Escape: lookForNone, m: lookForNone, ArrowDown: step(1), ArrowUp: step(-1) });

export function Others({ others, one }) {
  const list = useRef();
  useEffect(() => list.current.querySelector("button")?.focus({ preventScroll: true }), []);
  return html`
    <ul class="review-others" aria-label=${say("suggestions.others")} ref=${list} onKeyDown=${KEYS}>
      ${others.map((place) => html`<li key=${place.id}>
        <button type="button" class="review-other" aria-disabled=${isGone(place)} onClick=${() => join(place)}>
          <${Place} place=${current(place)} most=${2} />
          <${NameThatStays} place=${one} other=${current(place)} /></button></li>`)}
      ${others.length === 0 && html`<li class="review-no-candidates">${say("suggestions.no_others")}</li>`}
    </ul>`;
}
