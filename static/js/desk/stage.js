// What the projector shows: the slides, one column or all, one group or each in turn, the page before and after.
// Beside the title, never folded away: the neutral slide, and back from it.
import { html } from "../parts/html.js";
import { RemoteLink } from "./remote-link.js";
import { RailPart } from "./rail-part.js";
import { say, inLanguage } from "../words.js";
import { boot } from "../boot.js";
import { firstToWord, shownConclusion } from "../one-by-one.js";
import { columnsOf, groupsOf, onlyWorkshop } from "../select.js";
import { resumeStage, showStage } from "./commands.js";
import { OneChoice } from "./one-choice.js";
import { Spotlight } from "./spotlight.js";
import { Turning } from "./turning.js";

// The number of a slide is its key, so a new one goes last.
export const SLIDES = ["progress", "boards", "headings", "conclusions", "neutral", "join", "gallery", "conclusion", "take_home"];
const BY_COLUMN = new Set(["boards", "headings"]);
const NEEDS_TEXTS = new Set(["boards", "headings", "gallery", "card"]);

// words: desk.slide_progress desk.slide_boards desk.slide_headings desk.slide_conclusions desk.slide_neutral
// words: desk.slide_join desk.slide_gallery desk.slide_card
// words: desk.slide_ranking desk.slide_conclusion desk.slide_take_home
const slideName = (slide) => say(`desk.slide_${slide}`);

export function Stage({ state, session }) {
  const { stage } = session;
  return html`
    <${RailPart} name="stage" title=${say("desk.projector")} aside=${html`<${NeutralButton} session=${session} />`}>
      <p class="rail-note stage-note">${shownNow(state, session)} <${OpenProjector} /></p>
      <div class="slides" role="group" aria-label=${say("desk.slide")}>
        ${SLIDES.map((slide, at) => mayShow(state, slide) && html`
          <button class=${session.stage_pending && stage.slide === slide ? "button button-small slide stage-pending" : "button button-small slide"} key=${slide} aria-pressed=${stage.slide === slide}
            onClick=${() => turnTo(state, session, slide)}><span>${slideName(slide)}</span><kbd>${at + 1}</kbd></button>`)}
      </div>
      <${PartChoice} state=${state} stage=${stage} />
      <${Turning} state=${state} session=${session} />
      <${Spotlight} state=${state} session=${session} />
      <${RemoteLink} />
    <//>`;
}

// Where groups are not named, none is shown by itself; nor is one conclusion before the room sees any.
function mayShow(state, slide) {
  if (slide === "conclusion") return firstToWord(state) !== null;
  return slide !== "gallery" || onlyWorkshop(state).attribution_room !== "none";
}

function OpenProjector() {
  return html`<a class="stage-open" href=${`/w/${boot.workshop}/projector`} target="colaboracion-projector">${say("desk.open_projector")}</a>`;
}

const isHidden = ({ stage }) => stage.slide === "neutral" && Boolean(stage.before);

// Told by what is wanted, not by a turn of a switch: of two who press at once, neither undoes the other.
export function hideOrResume(session) {
  return isHidden(session) ? resumeStage() : showStage({ slide: "neutral" });
}

function NeutralButton({ session }) {
  const hidden = isHidden(session);
  const waits = session.stage_pending ? "stage-pending" : "";
  return html`<button class=${`button button-small stage-neutral ${hidden ? "button-primary" : ""} ${waits}`} onClick=${() => hideOrResume(session)}>
    ${hidden ? say("desk.resume_stage") : say("desk.hide_stage")} <kbd>0</kbd></button>`;
}

function PartChoice({ state, stage }) {
  if (stage.slide === "gallery") return html`<${GroupChoice} state=${state} stage=${stage} />`;
  if (stage.slide === "conclusion") return html`<${OneChoice} state=${state} stage=${stage} />`;
  return html`<${ColumnChoice} state=${state} stage=${stage} />`;
}

function ColumnChoice({ state, stage }) {
  const choose = (event) => showStage({ slide: stage.slide, column: event.target.value || null });
  return html`<${Choice} label=${say("desk.stage_column")} all=${say("desk.all_columns")} value=${stage.column} choose=${choose}
    off=${!BY_COLUMN.has(stage.slide)} choices=${columnsOf(state).map(({ id, name }) => [id, inLanguage(name)])} />`;
}

function GroupChoice({ state, stage }) {
  const choose = (event) => showStage({ slide: "gallery", group: event.target.value || null });
  return html`<${Choice} label=${say("desk.stage_group")} all=${say("desk.each_group")} value=${stage.group} choose=${choose}
    choices=${groupsOf(state).map(({ id, number }) => [id, say("common.group_number", { n: number })])} />`;
}

function Choice({ label, all, value, choose, choices, off = false }) {
  return html`
    <label class="stage-column">
      <span class="visually-hidden">${label}</span>
      <select class="input" disabled=${off} value=${value ?? ""} onChange=${choose}>
        <option value="">${all}</option>
        ${choices.map(([id, name]) => html`<option key=${id} value=${id}>${name}</option>`)}
      </select>
    </label>`;
}

// The projector keeps texts back until they are open to all, whatever slide is chosen.
function shownNow(state, { stage, texts_open }) {
  if (NEEDS_TEXTS.has(stage.slide) && !texts_open) return say("desk.shown_waiting", { slide: slideName(stage.slide) });
  const column = BY_COLUMN.has(stage.slide) && state.columns.get(stage.column);
  const slide = stage.slide === "conclusion" ? oneShown(state, stage) : slideName(stage.slide);
  return column ? say("desk.shown_column", { slide, column: inLanguage(column.name) }) : say("desk.shown", { slide });
}

function oneShown(state, stage) {
  const shown = shownConclusion(state, stage);
  return shown ? say("desk.slide_conclusion_number", { n: shown.number ?? "–" }) : slideName("conclusion");
}

export function turnTo(state, { stage }, slide) {
  if (!mayShow(state, slide)) return undefined;
  if (slide === "conclusion") return showStage({ slide, conclusion: (shownConclusion(state, stage) ?? firstToWord(state)).id });
  const column = BY_COLUMN.has(slide) ? stage.column : null;
  return showStage({ slide, column });
}
