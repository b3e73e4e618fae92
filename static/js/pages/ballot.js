// Giving dots, with a slip of paper, for a group or for oneself: by phone, in the hand, once.
import { html } from "../parts/html.js";
import { Ballot } from "../ballot/ballot.js";
import { takeCodeFromLink } from "../ballot/kept.js";
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { say } from "../words.js";

takeCodeFromLink();
addEventListener("hashchange", takeCodeFromLink);

function BallotPage() {
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader} />
    <main class="page-main ballot-main">
      ${state.value ? html`<${Ballot} state=${state.value} />` : html`<p class="soft">${say("link.loading")}</p>`}
    </main>
  </div>`;
}

start(boot);
mount(BallotPage);
