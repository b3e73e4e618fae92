// The clock of the room: start with a number of minutes, stop. Its end changes nothing.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { RailPart } from "./rail-part.js";
import { say } from "../words.js";
import { Timer } from "../parts/timer.js";
import { startTimer, stopTimer } from "./commands.js";
import { announceTaken } from "./results.js";

const PRESETS = [5, 10, 25, 40];
const MOST = 600;

export function TimerControl({ session }) {
  return html`
    <${RailPart} name="timer" title=${say("desk.timer")} aside=${session.timer && html`<${Timer} timer=${session.timer} />`}>
      <div class="presets" role="group" aria-label=${say("desk.start_timer")}>
        ${PRESETS.map((minutes) => html`
          <button class="button button-small" key=${minutes} onClick=${() => start(minutes)}>
            <span class="visually-hidden">${say("desk.start_timer")}: </span>${say("desk.minutes", { n: minutes })}</button>`)}
      </div>
      <${OwnMinutes} running=${session.timer !== null} />
    <//>`;
}

function OwnMinutes({ running }) {
  const [typed, setTyped] = useState("");
  const minutes = Number(typed);
  const good = Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST;
  const submit = (event) => {
    event.preventDefault();
    if (!good) return;
    start(minutes);
    setTyped("");
  };
  return html`
    <form class="own-minutes" onSubmit=${submit}>
      <input class="input" type="number" id="minutes" min="1" max=${MOST} inputmode="numeric" value=${typed}
        aria-label=${say("desk.own_minutes")} placeholder=${say("desk.own_minutes")}
        onInput=${(event) => setTyped(event.target.value)} />
      <button class="button button-small" type="submit" aria-disabled=${!good}>${say("desk.start")}</button>
      ${running && html`<button class="button button-small" type="button" onClick=${stop}>${say("desk.stop")}</button>`}
    </form>`;
}

async function start(minutes) {
  announceTaken(await startTimer(minutes), say("desk.timer_started", { n: minutes }));
}

async function stop() {
  announceTaken(await stopTimer(), say("desk.timer_stopped"));
}
