// What is kept of one person, for that person.
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { say } from "../words.js";

function MyData() {
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_my_data")} />
    <main class="page-main page-narrow">
      ${!state.value && html`<p class="soft" role="status">${say("link.loading")}</p>`}
    </main>
  </div>`;
}

start(boot);
mount(MyData);
