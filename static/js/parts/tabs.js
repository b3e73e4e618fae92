// One choice among a few views; each may carry its count.
import { html } from "./html.js";

export function Tabs({ label, choices, chosen, choose, className = "" }) {
  return html`<div class=${`tabs ${className}`} role="group" aria-label=${label}>
    ${choices.map(
      ({ id, name, count }) => html`<button
        type="button"
        class="tab"
        key=${id}
        aria-pressed=${id === chosen}
        onClick=${() => choose(id)}
      >${name}${count !== undefined && html` <span class="tab-count" translate="no">${count}</span>`}</button>`,
    )}
  </div>`;
}
