// A heading or card that can be picked to draft from: its box, its text, and below what stands behind it.
import { html } from "../parts/html.js";
import { pick, picked } from "./picking.js";

export function PickLabel({ entry, title = entry.title, strong = !entry.lone, field, children }) {
  return html`
    <label class="material-label">
      <input type="checkbox" id=${field} checked=${picked.value.has(entry.id)} onChange=${() => pick(entry.id)} />
      <span class=${strong ? "material-text material-heading" : "material-text"} dir="auto" translate="no">${title}</span>
      <span class="material-support numeral">${children}</span>
    </label>`;
}
