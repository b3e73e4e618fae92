// What the board's foot says: what was not accepted, when the link is not as it should be, and when this page is older
// than the server.
import { boot } from "../boot.js";
import { link, state } from "../feed.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { buildOf } from "../state.js";
import { say } from "../words.js";
import { CarryOver } from "./carry-over.js";
import { Troubles } from "./troubles.js";

// `children` stand below the banners: what comes and goes moves nothing that stays.
export function Notices({ canWrite, children }) {
  return html`<div class="board-notices">${canWrite && html`<${Troubles} />`}<${LinkBanner} note=${noteFor(canWrite)} /><${CarryOver} /><${Outdated} />${children}</div>`;
}

function noteFor(canWrite) {
  if (link.value === "removed") return html`<a href="/join">${say("common.back_to_join")}</a>`;
  return canWrite && link.value === "lost" ? say("link.kept_here") : null;
}

// Never by itself: someone may be writing. Drafts and outbox outlive the reload.
function Outdated() {
  if (!state.value || buildOf(state.value.version) === boot.build) return null;
  return html`<div class="link-banner" role="status">
    ${say("link.outdated")}
    <button type="button" class="button button-small" onClick=${() => location.reload()}>${say("link.reload")}</button>
  </div>`;
}
