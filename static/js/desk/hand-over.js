// What to do when the laptop breaks: the spare takes its file and its address, or pages carry what they have.
import { html } from "../parts/html.js";
import { say } from "../words.js";

// words: copies.step_file copies.step_start copies.step_restore copies.step_off copies.step_address copies.step_check
const STEPS = ["file", "start", "restore", "off", "address", "check"];
// words: copies.on_windows copies.on_macos copies.on_linux
const SYSTEMS = ["windows", "macos", "linux"];

export function HandOver({ addresses }) {
  return html`<details class="set-apart keeping-hand-over">
    <summary>${say("copies.hand_over")}</summary>
    <div class="import-body">
      ${addresses.length > 0 && html`<p class="measure">${say("copies.this_address")} ${addresses.map((one) => html`<code key=${one} translate="no">${one}</code> `)}</p>`}
      <ol class="measure keeping-steps">${STEPS.map((step) => html`<li key=${step}>${say(`copies.step_${step}`)}</li>`)}</ol>
      <h3>${say("copies.how_address")}</h3>
      <ul class="measure keeping-steps">${SYSTEMS.map((system) => html`<li key=${system}>${say(`copies.on_${system}`)}</li>`)}</ul>
      <h3>${say("copies.other_address")}</h3>
      <p class="measure">${say("copies.carry")}</p>
      <h3>${say("copies.stick")}</h3>
      <p class="measure">${say("copies.stick_how")}</p>
    </div>
  </details>`;
}
