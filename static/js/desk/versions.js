// Every wording that a conclusion had: what each differs in from the present one, and how to go back to it.
import { html } from "../parts/html.js";
import { useEffect, useState } from "preact/hooks";
import { getJson } from "../api.js";
import { boot } from "../boot.js";
import { CardText } from "../parts/card-text.js";
import { ChangedText } from "../parts/changed-text.js";
import { clockTime } from "../parts/clock-time.js";
import { say } from "../words.js";
import { editConclusion } from "./commands.js";
import { isElsewhere, layPen, takePen } from "./pen.js";
import { writing } from "./picking.js";
import { announce } from "./results.js";
import { runsOf } from "./runs.js";

// Asked for when they are wanted, and anew whenever another wording stands.
export function useVersions({ id, version, pending }) {
  const [open, show] = useState(false);
  const [found, take] = useState({ list: null, failed: false });
  const ask = () => {
    let isWanted = true;
    const taken = (next) => isWanted && take(next);
    versionsOf(id).then((list) => taken({ list, failed: false }), () => taken({ list: found.list, failed: true }));
    return () => { isWanted = false; };
  };
  useEffect(() => (open && !pending ? ask() : undefined), [open, version, pending]);
  return { ...found, ask, open, toggle: () => show(!open) };
}

export function VersionsButton({ versions: { open, toggle } }) {
  return html`<button type="button" class="button button-quiet button-small" aria-expanded=${open} onClick=${toggle}>${say("conclusions.versions")}</button>`;
}

export function Versions({ conclusion, versions: { list, failed, ask } }) {
  return html`
    <section class="versions" aria-label=${say("conclusions.versions")}>
      ${failed && html`<p role="status">${say("conclusions.versions_failed")}
        <button type="button" class="button button-small" onClick=${ask}>${say("conclusions.versions_again")}</button></p>`}
      ${list ? html`<${VersionList} conclusion=${conclusion} versions=${list} />` : !failed && html`<p class="soft">${say("desk.loading")}</p>`}
    </section>`;
}

async function versionsOf(id) {
  const { body } = await getJson(`/w/${boot.workshop}/conclusions/${id}/versions?seat=${encodeURIComponent(boot.seat)}`);
  return body.versions;
}

export function VersionList({ conclusion, versions }) {
  const runs = runsOf(versions, [conclusion.was_version, conclusion.version]);
  // What was taken back is newer than what stands.
  const present = runs.find(({ version }) => version === conclusion.version) ?? runs[0];
  const former = runs.filter((run) => run !== present);
  if (former.length + present.before.length === 0) return html`<p class="soft">${say("conclusions.versions_only", { time: clockTime(present.at) })}</p>`;
  return html`
    <ol class="version-rows">
      <li class="version"><p class="version-head">${say("conclusions.versions_now", { time: clockTime(present.at) })}</p>
        <${CardText} text=${conclusion.text} whole />
        <${Folded} saves=${present.before} conclusion=${conclusion} /></li>
      ${former.map((run) => html`<li class="version" key=${run.version}>
        <${Former} one=${run} conclusion=${conclusion} /><${Folded} saves=${run.before} conclusion=${conclusion} /></li>`)}
    </ol>`;
}

function Former({ one, conclusion }) {
  const time = clockTime(one.at);
  const isSame = one.text === conclusion.text;
  return html`
    <p class="version-head">${time}
      ${!isSame && !isElsewhere(conclusion) && html`<button type="button" class="button button-small" onClick=${() => restore(conclusion, one)}>
        ${say("conclusions.versions_restore")}<span class="visually-hidden"> ${time}</span></button>`}</p>
    ${isSame
      ? html`<p class="soft">${say("conclusions.versions_same")}</p>`
      : html`<div class="card-text"><${ChangedText} was=${one.text} text=${conclusion.text} /></div>`}`;
}

// What was saved on the way, out of sight until it is wanted.
function Folded({ saves, conclusion }) {
  const [open, show] = useState(false);
  if (saves.length === 0) return null;
  return html`
    <button type="button" class="button button-quiet button-small" aria-expanded=${open} onClick=${() => show(!open)}>
      ${saves.length === 1 ? say("conclusions.versions_folded_one") : say("conclusions.versions_folded_many", { n: saves.length })}</button>
    ${open && html`<ol class="version-rows version-folded">${saves.map((one) => html`
      <li class="version" key=${one.version}><${Former} one=${one} conclusion=${conclusion} /></li>`)}</ol>`}`;
}

// Worded anew like any other time, so that the room sees what changed; nothing is thrown away by it.
function restore({ id, version }, { text, at }) {
  const isOpenHere = writing.value === id;
  if (!isOpenHere) takePen(id);
  editConclusion(id, text, version);
  if (!isOpenHere) layPen(id);
  announce(say("conclusions.versions_restored", { time: clockTime(at) }));
}
