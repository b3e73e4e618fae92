// The running head of a page: who sits here, what is on or at which workshop, in which language.
import { html } from "./html.js";
import { AboutPage } from "./about-page.js";
import { GroupBadge } from "./group-badge.js";
import { LanguageSwitch } from "./language-switch.js";
import { Leave } from "./leave.js";
import { isTold, NowNext, onNow } from "./now-next.js";
import { seatName } from "./seat-name.js";
import { WorkshopNotices } from "./workshop-notices.js";
import { boot } from "../boot.js";
import { onlyWorkshop } from "../select.js";
import { state } from "../feed.js";
import { inLanguage, say } from "../words.js";

export function PageHeader({ name = seatName(boot), children = null }) {
  const workshop = state.value && onlyWorkshop(state.value);
  const on = workshop && onNow();
  return html`<${WorkshopNotices} workshop=${workshop} /><header class="page-header">
    <div class="page-header-names">
      <h1 class="page-header-seat">${boot.group && html`<${GroupBadge} number=${boot.group} />`}<span>${name}</span></h1>
      <p class="page-header-workshop">${isTold(on) ? html`<${NowNext} on=${on} />` : workshop ? inLanguage(workshop.title) : say("common.app")}</p>
    </div>
    <div class="page-header-side">
      ${children}
      <${LanguageSwitch} />
      <${AboutPage} />
      <${Leave} />
    </div>
  </header>`;
}
