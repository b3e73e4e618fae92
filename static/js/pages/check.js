// How this device reaches the server, in a form that can be photographed.
import { boot, mount } from "../boot.js";
import { start } from "../feed.js";
import { Check } from "../check.js";
import { OrganizerLinks } from "../desk/organizer-links.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { say } from "../words.js";

function CheckPage() {
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_check")}><${OrganizerLinks} here="check" /><//>
    <main class="page-main page-narrow"><${Check} /></main>
  </div>`;
}

start(boot);
mount(CheckPage);
