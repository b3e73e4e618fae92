// What everyone takes home: the frozen versions of the conclusions, for every seat of the workshop.
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { Review } from "../taking-home/review.js";
import { Versions } from "../taking-home/versions.js";
import { say } from "../words.js";

function TakeHomePage() {
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_take_home")} />
    <main class="page-main page-narrow home-main">
      ${state.value ? html`<${Versions} state=${state.value} /><${Review} state=${state.value} />` : html`<p class="soft" role="status">${say("link.loading")}</p>`}
    </main>
  </div>`;
}

start(boot);
mount(TakeHomePage);
