// Whose a code is: over the codes of a group, and on the slip that is cut out of the printed sheet.
import { html } from "../parts/html.js";
import { state } from "../feed.js";
import { GroupBadge } from "../parts/group-badge.js";
import { groupNumbered, onlyWorkshop } from "../select.js";
import { inLanguage, say } from "../words.js";

// On paper only: on the screen the block around it says the same once.
export function SlipHead({ group }) {
  return html`
    <div class="code-slip-head">
      <p>${inLanguage(onlyWorkshop(state.value).title)}</p>
      ${group !== null && html`<${GroupHead} number=${group} />`}
    </div>`;
}

export function GroupHead({ number }) {
  const table = groupNumbered(state.value, number)?.table;
  return html`
    <header class="code-block-head">
      <h3 class="code-block-name"><${GroupBadge} number=${number} large /> ${say("common.group_number", { n: number })}</h3>
      ${table && html`<p class="soft" dir="auto">${table}</p>`}
    </header>`;
}
