// The second step: the conclusions are read back to the room, page by page on the wall.
import { useLayoutEffect } from "preact/hooks";
import { html } from "../parts/html.js";
import { pageAfter, pageShown } from "../pages-of-stage.js";
import { onlySession } from "../select.js";
import { pagesThere } from "../signs.js";
import { say } from "../words.js";
import { StepFoot, StepTitle, toTitle } from "./closing-parts.js";
import { showStage } from "./commands.js";
import { turn } from "./turning.js";

export function ReadingStep({ state, next, go, back }) {
  const session = onlySession(state);
  const { stage } = session;
  const pages = pagesThere.value;
  const isShown = stage.slide === "conclusions";
  const isLast = isShown && (pages === null || pageAfter(stage, 1, pages) === null);
  useLayoutEffect(() => { if (document.activeElement === document.body) toTitle(); }, [isShown, isLast, stage.page > 0]); // a button went
  return html`
    <${StepTitle}>${say("closing.reading")}<//>
    <p class="closing-say">${isShown ? say("closing.reading_now") : say("closing.reading_lead")}</p>
    <p class="closing-page numeral" role="status">${isShown && pageWords(stage, pages)}</p>
    <${StepFoot} next=${next} go=${go} isNext=${isLast} back=${back}>
      ${!isShown && html`<button class="button button-primary" onClick=${() => showStage({ slide: "conclusions" })}>${say("closing.show_conclusions")}</button>`}
      ${isShown && !isLast && html`<button class="button button-primary" onClick=${() => turn(state, session, 1)}>${say("desk.next_page")}</button>`}
      ${isShown && stage.page > 0 && html`<button class="button" onClick=${() => turn(state, session, -1)}>${say("desk.previous_page")}</button>`}
    <//>`;
}

// Nothing is claimed of pages while no projector tells of them.
const pageWords = (stage, pages) => pages === null ? say("closing.no_wall") : say("common.page_of", { page: pageShown(stage, pages), pages });
