// The pages of what is on the wall: which one it is of how many, the one before and the next.
import { html } from "../parts/html.js";
import { conclusionAfter } from "../one-by-one.js";
import { pageShown, stageAfter } from "../pages-of-stage.js";
import { pagesThere } from "../signs.js";
import { say } from "../words.js";
import { showStage } from "./commands.js";

export function Turning({ state, session }) {
  const { stage } = session;
  const pages = pagesThere.value;
  const isEnd = (step) => nextStage(state, stage, step) === null;
  return html`
    <div class="turning">
      <button class="button button-small" aria-disabled=${isEnd(-1)} onClick=${() => turn(state, session, -1)}>${say("desk.previous_page")} <kbd>p</kbd></button>
      <button class="button button-small" aria-disabled=${isEnd(1)} onClick=${() => turn(state, session, 1)}>${say("desk.next_page")} <kbd>n</kbd></button>
    </div>
    <p class="rail-note turning-page" role="status">${pageWords(stage, pages)}</p>`;
}

// Nothing is claimed of pages while no projector tells of them.
function pageWords(stage, pages) {
  return pages === null ? null : say("common.page_of", { page: pageShown(stage, pages), pages });
}

export function turn(state, { stage }, step) {
  const next = nextStage(state, stage, step);
  return next && showStage(next);
}

const nextStage = (state, stage, step) => stageAfter(stage, step, pagesThere.value, (id, by) => conclusionAfter(state, id, by));
