// The running head of a page: who sits here, what is on or at which workshop, in which language.
import { html } from "./html.js";
import { AboutPage } from "./about-page.js";
import { GroupBadge } from "./group-badge.js";
import { LanguageSwitch } from "./language-switch.js";
import { Leave } from "./leave.js";
import { agendaAddress, isTold, NowNext, onNow } from "./now-next.js";
import { sleptNotice } from "./slept.js";
import { seatName } from "./seat-name.js";
import { WorkshopNotices } from "./workshop-notices.js";
import { boot } from "../boot.js";
import { onlyWorkshop } from "../select.js";
import { state } from "../feed.js";
import { inLanguage, say } from "../words.js";

export function PageHeader({ name = seatName(boot), children = null }) {
  const workshop = state.value && onlyWorkshop(state.value);
  return html`${sleptNotice()}<${WorkshopNotices} workshop=${workshop} /><header class="page-header">
    <div class="page-header-names">
      <h1 class="page-header-seat">${boot.group && html`<${GroupBadge} number=${boot.group} />`}<span>${name}</span></h1>
      <p class="page-header-workshop">${lineOf(workshop)}</p>
    </div>
    <div class="page-header-side">
      ${children}
      <${LanguageSwitch} />
      <${AboutPage} />
      <${Leave} />
    </div>
  </header>`;
}

// What is on by the agenda; else the workshop, which leads to its agenda where there is one.
function lineOf(workshop) {
  if (!workshop) return say("common.app");
  const on = onNow();
  if (isTold(on)) return html`<${NowNext} on=${on} />`;
  const title = inLanguage(workshop.title);
  const isThere = agendaAddress().startsWith(location.pathname);
  return workshop.agenda_version && !isThere ? html`<a class="now-next" href=${agendaAddress()}><span><b>${say("common.page_agenda")}</b> · ${title}</span></a>` : title;
}
