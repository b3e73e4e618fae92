// Undoing a heading. Its cards stay; its name and the work of gathering them would be lost at one press.
import { html } from "../parts/html.js";
import { clusterOf } from "../select.js";
import { say } from "../words.js";
import { Confirm } from "./confirm.js";
import { releaseAll } from "./gather-acts.js";
import { dissolving } from "./selection.js";
import { shown } from "./shown.js";

// One card under no name is gathered again by one press: nothing to ask.
export function askToDissolve(state, id) {
  const heading = clusterOf(state, id);
  if (!heading.heading && heading.members.length === 1) return releaseAll(heading);
  dissolving.value = id;
  return undefined;
}

// Asked of the whole heading, also while a filter shows only some of its cards.
export function DissolveQuestion({ heading }) {
  const n = heading.cards;
  const close = () => { dissolving.value = null; };
  const act = () => { close(); releaseAll(clusterOf(shown.value, heading.id)); };
  return html`
    <div class="gathered-question">
      <${Confirm} yes=${say("desk.dissolve_now")} no=${say("desk.dissolve_not")} act=${act} cancel=${close}
        text=${n === 1 ? say("desk.dissolve_means_one") : say("desk.dissolve_means_many", { n })} />
    </div>`;
}
