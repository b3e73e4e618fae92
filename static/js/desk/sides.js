// On a narrow screen a page's two sides are shown one at a time; on a wide one this is not shown.
import { html } from "../parts/html.js";
import { say } from "../words.js";

export function Sides({ side, showSide, choices }) {
  return html`
    <div class="sides" role="group" aria-label=${say("desk.sides")}>
      ${choices.map(([name, words]) => html`
        <button class="button" key=${name} aria-pressed=${side === name} onClick=${() => showSide(name)}>${words}</button>`)}
    </div>`;
}
