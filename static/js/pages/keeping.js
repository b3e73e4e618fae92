// Copies of the installation, and how people's data leave it.
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { useCopies } from "../desk/copies.js";
import { KeepingCopies, useRestoring } from "../desk/keeping-copies.js";
import { KeepingData, useKept } from "../desk/keeping-data.js";
import { OrganizerLinks } from "../desk/organizer-links.js";
import { onlyWorkshop } from "../select.js";
import { say } from "../words.js";

function Keeping() {
  const [told, copyNow, isBusy] = useCopies();
  const here = useRestoring();
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_keeping")}><${OrganizerLinks} here="keeping" /><//>
    <main class="page-main organizing-main">
      ${!state.value && html`<p class="soft" role="status">${say("link.loading")}</p>`}
      ${state.value && html`<${KeepingCopies} told=${told} copyNow=${copyNow} isBusy=${isBusy} here=${here} />`}
      ${state.value && html`<${Kept} state=${state.value} />`}
    </main>
  </div>`;
}

function Kept({ state }) {
  return html`<${KeepingData} state=${state} kept=${useKept(onlyWorkshop(state).roster?.version)} />`;
}

start(boot);
mount(Keeping);
