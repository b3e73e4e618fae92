// One conclusion after the other on the wall: shown from its own place in the list, then the one before or the next.
import { html } from "../parts/html.js";
import { ItemClock } from "../parts/item-clock.js";
import { conclusionAfter, firstToWord, isSeen, shownConclusion } from "../one-by-one.js";
import { pageShown, stageAfter } from "../pages-of-stage.js";
import { onlySession } from "../select.js";
import { pagesThere } from "../signs.js";
import { say } from "../words.js";
import { setConclusionState, setItemTime, showStage } from "./commands.js";
import { announce } from "./results.js";

const MINUTES = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30];

const show = (conclusion) => showStage({ slide: "conclusion", conclusion });

// A draft is staff's only: showing it to the room is proposing it.
export function ShowToRoom({ state, conclusion }) {
  if (conclusion.state === "withdrawn") return null;
  const isShown = shownConclusion(state, onlySession(state).stage)?.id === conclusion.id;
  const act = async () => {
    if (!isSeen(conclusion)) await setConclusionState(conclusion.id, "proposed");
    await show(conclusion.id);
    announce(say("conclusions.is_shown"));
  };
  const words = isShown ? "conclusions.is_shown" : isSeen(conclusion) ? "conclusions.show" : "conclusions.propose_and_show";
  // words: conclusions.is_shown conclusions.show conclusions.propose_and_show
  return html`<button class="button button-small show-to-room" aria-pressed=${isShown} onClick=${act}>${say(words)}</button>`;
}

// Above the list, where it stays while one scrolls: once the room sees any conclusion at all.
export function OneByOne({ state }) {
  const session = onlySession(state);
  if (firstToWord(state) === null) return null;
  const shown = shownConclusion(state, session.stage);
  return html`
    <div class="one-by-one" role="group" aria-label=${say("conclusions.on_the_wall")}>
      <p class="one-by-one-shown" role="status">${shownWords(shown, session.stage)}</p>
      <${Step} state=${state} stage=${session.stage} step=${-1} words=${say("conclusions.previous")} />
      <${Step} state=${state} stage=${session.stage} step=${1} words=${say("conclusions.next")} />
      ${shown && html`<${ItemClock} session=${session} />`}
      <${ItemTime} minutes=${session.item_minutes} />
    </div>`;
}

function shownWords(shown, stage) {
  if (!shown) return say("conclusions.none_shown");
  const pages = pagesThere.value;
  const words = say("conclusions.shown_number", { n: shown.number ?? "–" });
  return pages > 1 ? `${words} · ${say("common.page_of", { page: pageShown(stage, pages), pages })}` : words;
}

// The next page of one that does not fit on one, then the next conclusion; the first to be worded where none is shown.
function Step({ state, stage, step, words }) {
  const next = nextOf(state, stage, step);
  return html`<button class="button button-small" aria-disabled=${next === null} onClick=${() => next && showStage(next)}>${words}</button>`;
}

function nextOf(state, stage, step) {
  if (stage.slide === "conclusion") return stageAfter(stage, step, pagesThere.value, (id, by) => conclusionAfter(state, id, by));
  return step > 0 ? { slide: "conclusion", conclusion: firstToWord(state).id } : null;
}

function ItemTime({ minutes }) {
  const choices = MINUTES.includes(minutes) ? MINUTES : [...MINUTES, minutes].sort((a, b) => a - b);
  return html`<label class="item-time">${say("conclusions.item_time")}
    <select class="input" value=${minutes} onChange=${(event) => setItemTime(Number(event.target.value))}>
      ${choices.map((n) => html`<option key=${n} value=${n}>${say("desk.minutes", { n })}</option>`)}
    </select>
  </label>`;
}
