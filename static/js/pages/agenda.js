// The agenda: what is printed, what is on now; organizers change it.
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { OrganizerLinks } from "../desk/organizer-links.js";
import { say } from "../words.js";

function Agenda() {
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_agenda")}><${OrganizerLinks} here="agenda" /><//>
    <main class="page-main page-narrow">
      ${!state.value && html`<p class="soft" role="status">${say("link.loading")}</p>`}
    </main>
  </div>`;
}

start(boot);
mount(Agenda);
