// On a narrow screen a page's two sides are shown one at a time; on a wide one this is not shown.
import { useLayoutEffect } from "preact/hooks";
import { signal } from "@preact/signals";
import { html } from "../parts/html.js";
import { say } from "../words.js";

export function Sides({ side, showSide, choices }) {
  return html`
    <div class="sides" role="group" aria-label=${say("desk.sides")}>
      ${choices.map(([name, words]) => html`
        <button class="button" key=${name} aria-pressed=${side === name} onClick=${() => showSide(name)}>${words}</button>`)}
    </div>`;
}

export const deskSide = signal("gathering");

const wanted = signal(null); // {place, field}: what takes the focus once its place is drawn

// From elsewhere on the desk: the side comes into sight, and the field in it takes the focus as soon as it is there.
export function goTo(side, place, field) {
  const here = { place, field };
  deskSide.value = side;
  wanted.value = here;
  requestAnimationFrame(() => settle(here));
}

// A field that was drawn anew meanwhile takes the focus again; a place that was not drawn does not take it later.
function settle(here) {
  if (wanted.value !== here) return;
  wanted.value = null;
  if (document.activeElement === document.body) document.getElementById(here.field)?.focus();
}

// For whoever draws such a place: before the next key, so that it lands in the field.
export function useWanted(place) {
  const here = wanted.value;
  useLayoutEffect(() => {
    if (here?.place === place) document.getElementById(here.field)?.focus();
  }, [here]);
}
