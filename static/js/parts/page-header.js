// The running head of a page: who sits here, at which workshop, in which language.
import { html } from "./html.js";
import { GroupBadge } from "./group-badge.js";
import { LanguageSwitch } from "./language-switch.js";
import { boot } from "../boot.js";
import { onlyWorkshop } from "../select.js";
import { state } from "../feed.js";
import { inLanguage, say } from "../words.js";

// words: common.seat_organizer common.seat_facilitator common.seat_interpreter common.seat_projector
// words: common.seat_everyone common.seat_rapporteur common.seat_delegate
export const seatName = ({ role, group }) => say(`common.seat_${role}`, { n: group });

export function PageHeader({ name = seatName(boot), children = null }) {
  const workshop = state.value && onlyWorkshop(state.value);
  return html`<header class="page-header">
    <div class="page-header-names">
      <h1 class="page-header-seat">${boot.group && html`<${GroupBadge} number=${boot.group} />`}<span>${name}</span></h1>
      <p class="page-header-workshop">${workshop ? inLanguage(workshop.title) : say("common.app")}</p>
    </div>
    <div class="page-header-side">
      ${children}
      <${LanguageSwitch} />
    </div>
  </header>`;
}
