// Dots given to options, one button more and one less beside each; what is left is told.
import { html } from "./html.js";
import { optionText } from "./ranking.js";
import { given, withDot } from "../ranking.js";
import { say } from "../words.js";

export function Dots({ ranking, choices, choose, name = "dots" }) {
  const left = ranking.dots - given(choices);
  return html`<ul class="dots">
    ${ranking.options.map((option) => html`<${OptionDots} key=${option.id} name=${`${name}-${option.id}`} option=${option}
      dots=${choices[option.id] ?? 0} left=${left} change=${(by) => choose(withDot(choices, option.id, by, ranking.dots))} />`)}
  </ul>`;
}

// The buttons stay where they are and can always be pressed, so that no finger meets another one's.
function OptionDots({ name, option, dots, left, change }) {
  return html`<li class="dots-option">
    <p class="dots-text" id=${name}>${optionText(option)}</p>
    <div class="dots-count" role="group" aria-labelledby=${name}>
      <button type="button" class="dots-button" aria-label=${say("ranking.less")} aria-disabled=${dots === 0} onClick=${() => change(-1)}>−</button>
      <output class="dots-number numeral" aria-live="polite">${dots}</output>
      <button type="button" class="dots-button" aria-label=${say("ranking.more")} aria-disabled=${left === 0} onClick=${() => change(1)}>+</button>
    </div>
  </li>`;
}

export function DotsLeft({ ranking, choices }) {
  const n = ranking.dots - given(choices);
  return html`<p class="dots-left" aria-live="polite">${say("ranking.left", { n, m: ranking.dots })}</p>`;
}
