// The list of steps: which one is open, which are done, and what is missing in the others.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { STEPS } from "./steps.js";

// words: setup.step_workshop setup.step_attribution setup.step_session setup.step_groups setup.step_objectives setup.step_data
export const stepName = (step) => say(`setup.step_${step}`);

export function Rail({ standing, open }) {
  return html`<nav class="setup-rail" aria-label=${say("setup.steps")}>
    <ol>${standing.map(({ step, missing }) => html`<li key=${step}>
      <a class="setup-way" href=${`#${step}`} aria-current=${step === open ? "step" : undefined} data-missing=${missing.length > 0 || undefined}>
        <span class="setup-number" aria-hidden="true">${STEPS.indexOf(step) + 1}</span>
        <span class="setup-way-words">
          <span class="setup-way-name"><span class="visually-hidden">${STEPS.indexOf(step) + 1}. </span>${stepName(step)}</span>
          <span class="setup-way-state">${missing.length === 0 ? say("setup.done") : say("setup.missing", { n: missing.length })}</span>
        </span>
      </a>
    </li>`)}</ol>
  </nav>`;
}

// words: setup.missing_title setup.missing_place setup.missing_dates setup.missing_past setup.missing_session_title
// words: setup.missing_columns setup.missing_questions setup.missing_groups setup.missing_controller setup.missing_retention
export function Missing({ missing }) {
  if (missing.length === 0) return null;
  return html`<ul class="setup-missing" aria-label=${say("setup.still_missing")}>${missing.map((what) => html`<li key=${what}>${say(`setup.missing_${what}`)}</li>`)}</ul>`;
}
