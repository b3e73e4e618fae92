// What is on the wall now and the time: one line above the buttons.
import { html } from "../parts/html.js";
import { clockTime } from "../parts/clock-time.js";
import { RoomClock } from "../parts/room-clock.js";
import { now } from "../clock.js";
import { shownConclusion } from "../one-by-one.js";
import { pageShown } from "../pages-of-stage.js";
import { pagesThere } from "../signs.js";
import { inLanguage, say } from "../words.js";

export function OnWall({ state, session, stage }) {
  return html`<div class="remote-now">
    <p class="remote-shown">${wordsFor(state, stage)}</p>
    <p class="remote-times"><${RoomClock} state=${state} session=${session} /><span class="remote-clock" translate="no">${clockTime(now.value)}</span></p>
  </div>`;
}

// words: desk.slide_progress desk.slide_boards desk.slide_headings desk.slide_conclusions desk.slide_neutral
// words: desk.slide_join desk.slide_gallery desk.slide_card desk.slide_ranking desk.slide_take_home
function wordsFor(state, stage) {
  const column = state.columns.get(stage.column);
  const pages = pagesThere.value;
  const one = shownConclusion(state, stage);
  return [
    one ? say("desk.slide_conclusion_number", { n: one.number ?? "–" }) : say(`desk.slide_${stage.slide}`),
    column && inLanguage(column.name),
    pages > 1 && say("common.page_of", { page: pageShown(stage, pages), pages }),
  ].filter(Boolean).join(" · ");
}
