// What the projector shows: five slides, one column or all, the page before and after.
import { html } from "../parts/html.js";
import { RailPart } from "./rail-part.js";
import { say, inLanguage } from "../words.js";
import { boot } from "../boot.js";
import { columnsOf } from "../select.js";
import { showStage } from "./commands.js";

export const SLIDES = ["progress", "boards", "headings", "conclusions", "neutral"];
const BY_COLUMN = new Set(["boards", "headings"]);

// words: desk.slide_progress desk.slide_boards desk.slide_headings desk.slide_conclusions desk.slide_neutral
const slideName = (slide) => say(`desk.slide_${slide}`);

export function Stage({ state, session }) {
  const { stage } = session;
  return html`
    <${RailPart} name="stage" title=${say("desk.projector")} aside=${html`<${OpenProjector} />`}>
      <p class="rail-note stage-note">${shownNow(state, session)}</p>
      <div class="slides" role="group" aria-label=${say("desk.slide")}>
        ${SLIDES.map((slide, at) => html`
          <button class="button button-small slide" key=${slide} aria-pressed=${stage.slide === slide}
            onClick=${() => turnTo(session, slide)}><span>${slideName(slide)}</span><kbd>${at + 1}</kbd></button>`)}
      </div>
      <${ColumnChoice} state=${state} stage=${stage} />
      <div class="turning">
        <button class="button button-small" aria-disabled=${stage.page === 0} onClick=${() => turn(session, -1)}>${say("desk.previous_page")} <kbd>p</kbd></button>
        <button class="button button-small" onClick=${() => turn(session, 1)}>${say("desk.next_page")} <kbd>n</kbd></button>
      </div>
    <//>`;
}

function OpenProjector() {
  return html`<a class="button button-quiet button-small" href=${`/w/${boot.workshop}/projector`} target="colaboracion-projector">${say("desk.open_projector")}</a>`;
}

function ColumnChoice({ state, stage }) {
  const choose = (event) => showStage({ slide: stage.slide, column: event.target.value || null });
  return html`
    <label class="stage-column">
      <span class="visually-hidden">${say("desk.stage_column")}</span>
      <select class="input" disabled=${!BY_COLUMN.has(stage.slide)} value=${stage.column ?? ""} onChange=${choose}>
        <option value="">${say("desk.all_columns")}</option>
        ${columnsOf(state).map((column) => html`<option key=${column.id} value=${column.id}>${inLanguage(column.name)}</option>`)}
      </select>
    </label>`;
}

// The projector keeps texts back until they are open to all, whatever slide is chosen.
function shownNow(state, { stage, texts_open }) {
  if (BY_COLUMN.has(stage.slide) && !texts_open) return say("desk.shown_waiting", { slide: slideName(stage.slide) });
  const column = BY_COLUMN.has(stage.slide) && state.columns.get(stage.column);
  const slide = slideName(stage.slide);
  return column ? say("desk.shown_column", { slide, column: inLanguage(column.name) }) : say("desk.shown", { slide });
}

export function turnTo({ stage }, slide) {
  const column = BY_COLUMN.has(slide) ? stage.column : null;
  return showStage({ slide, column });
}

export function turn({ stage }, step) {
  const page = stage.page + step;
  if (page >= 0) showStage({ slide: stage.slide, column: stage.column, page });
}
