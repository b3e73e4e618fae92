// The pages of what is on the wall: which one it is of how many, the one before and the next.
import { html } from "../parts/html.js";
import { fieldsOf, pageAfter, pageShown } from "../pages-of-stage.js";
import { pagesThere } from "../signs.js";
import { say } from "../words.js";
import { showStage } from "./commands.js";

export function Turning({ session }) {
  const { stage } = session;
  const pages = pagesThere.value;
  const isLast = pages !== null && pageAfter(stage, 1, pages) === null;
  return html`
    <div class="turning">
      <button class="button button-small" aria-disabled=${stage.page === 0} onClick=${() => turn(session, -1)}>${say("desk.previous_page")} <kbd>p</kbd></button>
      <button class="button button-small" aria-disabled=${isLast} onClick=${() => turn(session, 1)}>${say("desk.next_page")} <kbd>n</kbd></button>
    </div>
    <p class="rail-note turning-page" role="status">${pageWords(stage, pages)}</p>`;
}

// Nothing is claimed of pages while no projector tells of them.
function pageWords(stage, pages) {
  return pages === null ? null : say("common.page_of", { page: pageShown(stage, pages), pages });
}

export function turn({ stage }, step) {
  const page = pageAfter(stage, step, pagesThere.value);
  return page === null ? null : showStage({ ...fieldsOf(stage), page });
}
