// The clock of the room: start with a number of minutes, pause, add, stop. Its end changes nothing.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { RailPart } from "./rail-part.js";
import { isPaused } from "../clock.js";
import { say } from "../words.js";
import { Timer } from "../parts/timer.js";
import { addTime, pauseTimer, resumeTimer, startTimer, stopTimer } from "./commands.js";
import { announceTaken } from "./results.js";

// How long such a phase mostly takes comes first.
const PRESETS = { prepared: [5, 10, 15], writing: [40, 10, 5, 25], plenary: [4, 10, 3, 20], closed: [5, 10, 15] };
const MORE = [1, 5, -1];
const MOST = 600;

export function TimerControl({ session }) {
  return html`
    <${RailPart} name="timer" title=${say("desk.timer")} aside=${session.timer && html`<${Timer} timer=${session.timer} />`}>
      ${session.timer && html`<${Changes} timer=${session.timer} />`}
      <div class="presets" role="group" aria-label=${say("desk.start_timer")}>
        ${PRESETS[session.phase].map((minutes) => html`
          <button class="button button-small" key=${minutes} onClick=${() => start(minutes)}>
            <span class="visually-hidden">${say("desk.start_timer")}: </span>${say("desk.minutes", { n: minutes })}</button>`)}
      </div>
      <${OwnMinutes} running=${session.timer !== null} />
    <//>`;
}

function Changes({ timer }) {
  const words = say(isPaused(timer) ? "desk.resume_timer" : "desk.pause_timer");
  return html`
    <div class="presets" role="group" aria-label=${say("desk.change_timer")}>
      <button class="button button-small timer-pause" onClick=${() => pauseOrResume(timer)}>${words} <kbd>k</kbd></button>
      ${MORE.map((minutes) => html`
        <button class="button button-small" key=${minutes} aria-label=${say("desk.minutes", { n: signed(minutes) })} onClick=${() => add(minutes)}>${signed(minutes)}</button>`)}
    </div>`;
}

const signed = (minutes) => (minutes < 0 ? `−${-minutes}` : `+${minutes}`);

const addedWords = (minutes) => say(minutes < 0 ? "desk.less_time" : "desk.more_time", { n: Math.abs(minutes) });

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

export async function pauseOrResume(timer) {
  if (isPaused(timer)) return announceTaken(await resumeTimer(), say("desk.timer_resumed"));
  return announceTaken(await pauseTimer(), say("desk.timer_paused"));
}

async function add(minutes) {
  announceTaken(await addTime(minutes), addedWords(minutes));
}

async function start(minutes) {
  announceTaken(await startTimer(minutes), say("desk.timer_started", { n: minutes }));
}

async function stop() {
  announceTaken(await stopTimer(), say("desk.timer_stopped"));
}
