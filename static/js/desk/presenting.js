// Presentations: whose turn it is, how the time left is divided, the order of groups.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { clockText, now } from "../clock.js";
import { outbox } from "../outbox.js";
import { clockTime } from "../parts/clock-time.js";
import { GroupBadge } from "../parts/group-badge.js";
import { numberOf, ShareLeft } from "../parts/room-clock.js";
import { isLate, moved, nextOf, outlook, planOf, unplanned } from "../presenting.js";
import { awaitedGroups, onlyWorkshop } from "../select.js";
import { say } from "../words.js";
import { endAhead } from "./ahead.js";
import { presentGroup, setOrder, setPresentingEnd, spreadTime, startPresenting, stopPresenting } from "./commands.js";
import { Tool } from "./heading.js";
import { RailPart } from "./rail-part.js";
import { announceTaken } from "./results.js";

const USUAL = 4; // minutes a group
const MOST = 600;
const MORE = 5;
const MINUTE = 60_000;

export function Presenting({ state, session }) {
  const plan = planOf(state, session);
  const presents = plan && plan.group !== null;
  return html`
    <${RailPart} name="presenting" title=${say("presenting.title")} aside=${presents && html`<${ShareLeft} key=${plan.since} plan=${plan} />`}>
      ${plan ? html`<${Under} state=${state} plan=${plan} />` : html`<${Begin} groups=${onlyWorkshop(state).groups} />`}
    <//>`;
}

function Begin({ groups }) {
  const [typed, setTyped] = useState(String(Math.min(MOST, Math.max(1, groups) * USUAL)));
  const minutes = Number(typed);
  const good = Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST;
  const submit = (event) => {
    event.preventDefault();
    if (good) begin(minutes);
  };
  return html`
    <form class="own-minutes" onSubmit=${submit}>
      <label class="presenting-minutes"><span>${say("presenting.minutes_for_all")}</span>
        <input class="input" type="number" min="1" max=${MOST} inputmode="numeric" value=${typed} onInput=${(event) => setTyped(event.target.value)} /></label>
      <button class="button button-small" type="submit" aria-disabled=${!good}>${say("desk.start")}</button>
    </form>`;
}

function Under({ state, plan }) {
  const found = outlook(plan, now.value);
  const next = nextOf(plan);
  const maySpread = isLate(found) && found.waiting > 0;
  const end = endAhead(state, outbox.value) ?? plan.ends_at;
  return html`
    <p class="presenting-line">${lineWords(found)}</p>
    <div class="turning presenting-acts">
      <button class="button button-small button-primary" aria-disabled=${found.left === 0} onClick=${() => presentNext(state, plan)}>${nextWords(state, plan, next)} <kbd>s</kbd></button>
    </div>
    <div class="turning presenting-delay">
      <p class="rail-note">${delayWords(found)}</p>
      <button class="button button-small" aria-disabled=${!maySpread} onClick=${() => maySpread && spreadDelay()}>${say("presenting.spread")} <kbd>d</kbd></button>
    </div>
    <ol class="presenting-order" aria-label=${say("presenting.order")}>
      ${plan.order.filter((id) => state.groups.has(id)).map((id) => html`<${Turn} key=${id} number=${numberOf(state, id)} group=${id} plan=${plan} />`)}
      ${unplanned(plan, awaitedGroups(state)).map(({ id, number }) => html`<${Turn} key=${id} number=${number} group=${id} plan=${plan} />`)}
    </ol>
    <div class="turning">
      ${[-MORE, MORE].map((minutes) => html`<button class="button button-small button-quiet" key=${minutes} onClick=${() => endLater(end, minutes)}>
        ${say(minutes < 0 ? "presenting.end_earlier" : "presenting.end_later", { n: MORE })}</button>`)}
      <button class="button button-small button-quiet" onClick=${stop}>${say("presenting.stop")}</button>
    </div>`;
}

// «11:02 · faltan 3 grupos · 3:10 cada uno, termina 11:40»
function lineWords({ left, waiting, each, ends }) {
  const values = { now: clockTime(now.value), n: left, each: clockText(Math.floor(each / 1000) * 1000), end: clockTime(ends) };
  if (left === 0) return say("presenting.line_none", values);
  if (left === 1) return say("presenting.line_one", values);
  return say(waiting > 0 ? "presenting.line_many" : "presenting.line_one", values);
}

function delayWords(found) {
  if (!isLate(found)) return say("presenting.on_time");
  return say("presenting.late", { time: clockText(Math.floor(found.delay / 1000) * 1000) });
}

function nextWords(state, plan, next) {
  if (next !== null) return say("presenting.next_group", { n: numberOf(state, next) ?? "" });
  return say("presenting.last_done");
}

function Turn({ number, group, plan }) {
  const is = plan.group === group ? "now" : plan.done.includes(group) ? "done" : "waiting";
  const at = plan.order.indexOf(group);
  const move = (step) => moveTurn(plan, group, step, number);
  return html`
    <li class=${`turn turn-${is}`} aria-current=${is === "now" ? "true" : undefined}>
      <${GroupBadge} number=${number} />
      <span class="turn-state">${stateWords(is)}</span>
      <span class="turn-tools">
        ${is !== "now" && html`<button class="button button-small button-quiet" aria-label=${say("presenting.let_present", { n: number })}
          onClick=${() => present(group, number)}>${say("presenting.let")}</button>`}
        ${at >= 0 && html`<${Tool} icon="up" words=${say("presenting.earlier", { n: number })} off=${at === 0} act=${() => move(-1)} tab />
        <${Tool} icon="down" words=${say("presenting.later", { n: number })} off=${at === plan.order.length - 1} act=${() => move(1)} tab />`}
      </span>
    </li>`;
}

// words: presenting.is_now presenting.is_done presenting.is_waiting
const stateWords = (is) => say(`presenting.is_${is}`);

export function presentNext(state, plan) {
  const next = nextOf(plan);
  if (next === null && plan.group === null) return undefined;
  return present(next, numberOf(state, next));
}

async function present(group, number) {
  const words = group === null ? say("presenting.all_done") : say("presenting.presents", { n: number });
  announceTaken(await presentGroup(group), words);
}

async function begin(minutes) {
  announceTaken(await startPresenting(minutes), say("presenting.begun"));
}

export async function spreadDelay() {
  announceTaken(await spreadTime(), say("presenting.spread_done"));
}

async function moveTurn(plan, group, step, number) {
  const order = moved(plan.order, group, step);
  if (order) announceTaken(await setOrder(order), say(step < 0 ? "presenting.moved_earlier" : "presenting.moved_later", { n: number }));
}

// Counted from where the presses before have put it, so that each of them counts.
async function endLater(end, minutes) {
  const ends_at = end + minutes * MINUTE;
  announceTaken(await setPresentingEnd(ends_at), say("presenting.ends_at", { time: clockTime(ends_at) }));
}

async function stop() {
  announceTaken(await stopPresenting(), say("presenting.stopped"));
}
