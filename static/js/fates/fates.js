// The sheets of one group, for its seats; of any or of all groups for staff, to be read or printed.
import { useState } from "preact/hooks";
import { groupsWithFates, isKnown } from "../fates.js";
import { html } from "../parts/html.js";
import { groupNumbered } from "../select.js";
import { say } from "../words.js";
import { FateSheet } from "./sheet.js";

// `group`: the number of one's own, null for staff. `at`: the time that the sheets say, else the time of drawing.
export function Fates({ state, group, at }) {
  if (!isKnown(state)) return html`<p class="fates-later" role="status">${say("fates.later")}</p>`;
  return group ? html`<${Own} state=${state} number=${group} at=${at} />` : html`<${Any} state=${state} at=${at} />`;
}

function Own({ state, number, at }) {
  const group = groupNumbered(state, number);
  return html`<div class="fates-tools"><${Print} words=${say("fates.print")} /></div>${group && html`<${FateSheet} state=${state} group=${group} at=${at} />`}`;
}

const ALL = "all";

function Any({ state, at }) {
  const groups = groupsWithFates(state);
  const [chosen, choose] = useState(ALL);
  const shown = groups.filter(({ id }) => chosen === ALL || chosen === id);
  return html`
    <div class="fates-tools">
      <select class="input fates-choice" aria-label=${say("fates.which")} value=${chosen} onChange=${(event) => choose(event.target.value)}>
        <option value=${ALL}>${say("fates.all_groups")}</option>
        ${groups.map(({ id, number }) => html`<option key=${id} value=${id}>${say("common.group_number", { n: number })}</option>`)}
      </select>
      <${Print} words=${shown.length === 1 ? say("fates.print") : say("fates.print_all")} />
    </div>
    ${shown.map((group) => html`<${FateSheet} key=${group.id} state=${state} group=${group} at=${at} />`)}`;
}

function Print({ words }) {
  return html`<button type="button" class="button" onClick=${() => window.print()}>${words}</button>`;
}
