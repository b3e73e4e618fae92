// What became of our cards: for a group's seats its own, for staff those of every group; also on paper.
import { boot, mount } from "../boot.js";
import { Fates } from "../fates/fates.js";
import { start, state } from "../feed.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { say } from "../words.js";

function FatesPage() {
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_fates")} />
    <main class="page-main fates-main">
      ${state.value ? html`<${Fates} state=${state.value} group=${boot.group} />` : html`<p class="soft" role="status">${say("link.loading")}</p>`}
    </main>
  </div>`;
}

start(boot);
mount(FatesPage);
