// The last step: freezing itself, and what stands there once it is done.
import { html } from "../parts/html.js";
import { useEffect, useState } from "preact/hooks";
import { boot } from "../boot.js";
import { freezeWaiting, includedOf, standingOfFreeze } from "../closing.js";
import { isSameSet, named, takingPart } from "../countries.js";
import { useDraft } from "../drafts.js";
import { isReached } from "../feed.js";
import { answered, discard, outbox } from "../outbox.js";
import { clockTime } from "../parts/clock-time.js";
import { StateTag } from "../parts/state-tag.js";
import { versionName } from "../parts/last-version.js";
import { onlySession } from "../select.js";
import { latestVersion, nextVersion } from "../snapshots.js";
import { say } from "../words.js";
import { StepFoot, StepTitle, toTitle } from "./closing-parts.js";
import { freeze, newest, showStage } from "./commands.js";

// A press that was meant for the step before does nothing here.
const SETTLES = 1000;
// So long a freeze takes at most where nothing is wrong; then it is said what it waits for.
const SILENT = 2000;

export function FreezeStep({ state, at: { kind, outline, countries = null, command: sent }, back, change, toCountries }) {
  const [by, setBy, clearBy] = useDraft("closing/completed_by");
  const included = includedOf(state);
  const name = versionName({ kind, version: nextVersion(state) });
  const entry = outbox.value.find(({ id }) => id === sent);
  const isConfirmed = countries === null || isSameSet(countries, takingPart(state));
  const why = useAfter(SETTLES) ? whyNot(included, isConfirmed, outline, by) : "";
  const act = () => {
    const command = freezeOnce({ kind, outline, completed_by: outline ? by.trim() : "", countries });
    change({ command });
    answered(command).then(clearBy, (refusal) => console.info("not frozen", refusal.code));
  };
  return html`
    <${StepTitle}>${say("closing.freeze")}<//>
    <p class="closing-say numeral">${say(included.all === 1 ? "closing.included_one" : "closing.included_many", { n: included.all })}</p>
    <ul class="closing-states">${included.states.map((each) => html`<li key=${each.name}><span class="closing-count numeral" translate="no">${each.n}</span> <${StateTag} state=${each.name} /></li>`)}</ul>
    <${TakingPart} codes=${takingPart(state)} />
    ${!latestVersion(state) && html`<p class="soft">${say("closing.numbers_once")}</p>`}
    <${Outline} outline=${outline} setOutline=${(chosen) => change({ outline: chosen })} by=${by} setBy=${setBy} isSent=${Boolean(entry)} />
    ${entry ? html`<${Under} key=${entry.id} entry=${entry} again=${() => { discard(entry.id); change({ command: null }); }} />` : html`
      ${sent && html`<p role="status">${say("closing.taken_back")}</p>`}
      <${StepFoot} back=${back}>
        <button class="button button-primary closing-freeze" aria-disabled=${why !== null} aria-describedby="closing-why" onClick=${why === null ? act : undefined}>
          ${say("closing.freeze_now", { version: name })}</button>
        <p class="closing-why" id="closing-why" role="status">${why}</p>
        ${!isConfirmed && html`<button class="button" onClick=${toCountries}>${say("closing.to_countries")}</button>`}
      <//>`}`;
}

// A second press while the first one waits is the same freeze, also before the disk has that one.
function freezeOnce(fields) {
  const waiting = freezeWaiting(outbox.peek());
  if (!waiting) freeze(fields);
  return waiting?.id ?? newest();
}

function useAfter(ms) {
  const [isAfter, pass] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => pass(true), ms);
    return () => clearTimeout(timer);
  }, []);
  return isAfter;
}

// Why it cannot be frozen now; null where it can.
function whyNot({ all }, isConfirmed, outline, by) {
  if (!isReached()) return say("closing.no_link");
  if (all === 0) return say("closing.nothing");
  if (!isConfirmed) return say("closing.countries_changed");
  return outline && !by.trim() ? say("closing.who_first") : null;
}

function TakingPart({ codes }) {
  const names = named(boot.countries ?? [], codes);
  return html`<p>${names.length === 0 ? say("closing.countries_none") : say("closing.countries_are", { countries: names.join(", ") })}</p>`;
}

// Where time has run out the room adopts the outline, and says who writes the rest.
function Outline({ outline, setOutline, by, setBy, isSent }) {
  return html`<div class="closing-outline">
    <label class="closing-choice"><input type="checkbox" checked=${outline} disabled=${isSent} onChange=${() => setOutline(!outline)} /> <span>${say("closing.outline")}</span></label>
    ${outline && html`<label class="closing-by"><span>${say("closing.completed_by")}</span>
      <input class="input" type="text" ref=${takeFocus} dir="auto" maxlength="200" autocomplete="off" disabled=${isSent} value=${by} onInput=${(event) => setBy(event.target.value)} /></label>`}
  </div>`;
}

const takeFocus = (field) => field?.focus();

// words: closing.freezing closing.waits_link closing.waits_answer
function Under({ entry, again }) {
  const standing = standingOfFreeze(entry, isReached(), useAfter(SILENT));
  if (standing === "refused") return html`<div class="closing-foot">
    <p class="notice notice-warn" role="alert">${entry.error?.text}</p>
    <button class="button" onClick=${again}>${say("closing.back")}</button>
  </div>`;
  return html`<div class="closing-foot">
    <p class="closing-say" role="status">${say(`closing.${standing}`)}</p>
    ${standing !== "freezing" && html`<button class="button" onClick=${() => takeBack(entry.id)}>${say("closing.take_back")}</button>`}
  </div>`;
}

// It may have arrived all the same, and the panel goes on watching for it; what was answered meanwhile is frozen.
function takeBack(id) {
  toTitle();
  if (freezeWaiting(outbox.peek())?.id === id) discard(id);
}

export function FrozenStep({ state, snapshot, close }) {
  const isShown = onlySession(state).stage.slide === "take_home";
  const takeHome = () => { toTitle(); showStage({ slide: "take_home" }); }; // the button goes
  return html`
    <${StepTitle}>${versionName(snapshot)}<//>
    <p class="closing-say closing-good">${say("closing.frozen_at", { time: clockTime(snapshot.at) })}</p>
    ${snapshot.outline && html`<p>${say("common.version_outline", { who: snapshot.completed_by })}</p>`}
    <p class="soft">${say("closing.hash")} <span class="closing-hash" translate="no">${snapshot.sha256}</span></p>
    <div class="closing-foot">
      ${isShown
        ? html`<p class="closing-say" role="status">${say("closing.taking_home")}</p>
          <button class="button button-primary" onClick=${close}>${say("common.close")}</button>`
        : html`<button class="button button-primary" onClick=${takeHome}>${say("closing.take_home")}</button>
          <button class="button button-quiet" onClick=${close}>${say("common.close")}</button>`}
      <a class="button button-quiet" href=${`/w/${boot.workshop}/take-home`}>${say("closing.to_downloads")}</a>
    </div>`;
}
