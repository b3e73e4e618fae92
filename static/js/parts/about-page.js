// Quiet in every page's head: how this device is connected, and what is kept of whom. It works without the server,
// for who needs it most cannot load another page.
import { signal } from "@preact/signals";
import { state } from "../feed.js";
import { Over } from "../over.js";
import { onlyWorkshop } from "../select.js";
import { say } from "../words.js";
import { Check } from "../check.js";
import { html } from "./html.js";
import { YourData } from "./your-data.js";

const wanted = signal(false);
export const openAbout = () => (wanted.value = true);

export function AboutPage() {
  return html`
    <button type="button" class="button button-small button-quiet about-open" aria-haspopup="dialog" aria-label=${say("link.about")} title=${say("link.about")} onClick=${openAbout}>
      <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.600" aria-hidden="true"><circle cx="10" cy="10" r="8" /><path d="M10 9v5M10 5.500v1.500" /></svg>
    </button>
    ${wanted.value && html`<${Panel} />`}`;
}

function Panel() {
  const close = () => (wanted.value = false);
  const workshop = state.value && onlyWorkshop(state.value);
  return html`<${Over} class="leave about" aria-label=${say("link.about")} onClose=${close}>
    <div class="leave-panel">
      <div class="leave-head"><h2>${say("common.page_check")}</h2><button type="button" class="button button-quiet" onClick=${close}>${say("common.close")}</button></div>
      <${Check} />
      <h2>${say("link.data_title")}</h2>
      <${YourData} controller=${workshop?.controller} until=${workshop?.retention_on} />
    </div>
  <//>`;
}
