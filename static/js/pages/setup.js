// Where an organizer sets a workshop up, step by step.
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { OrganizerLinks } from "../desk/organizer-links.js";
import { say } from "../words.js";

function Setup() {
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_setup")}><${OrganizerLinks} here="setup" /><//>
    <main class="page-main page-narrow">
      ${!state.value && html`<p class="soft" role="status">${say("link.loading")}</p>`}
    </main>
  </div>`;
}

start(boot);
mount(Setup);
