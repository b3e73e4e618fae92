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

export function VersionsButton({ open, toggle }) {
  return html`<button type="button" class="button button-quiet button-small" aria-expanded=${open} onClick=${toggle}>${say("conclusions.versions")}</button>`;
}

// Asked for anew whenever another wording stands.
export function Versions({ conclusion }) {
  const { id, version, pending } = conclusion;
  const [versions, setVersions] = useState(null);
  const [failed, setFailed] = useState(false);
  const ask = () => {
    let isWanted = true;
    versionsOf(id).then(
      (found) => isWanted && (setVersions(found), setFailed(false)),
      () => isWanted && setFailed(true),
    );
    return () => { isWanted = false; };
  };
  useEffect(() => (pending ? undefined : ask()), [version, pending]);
  return html`
    <section class="versions" aria-label=${say("conclusions.versions")}>
      ${failed && html`<p role="status">${say("conclusions.versions_failed")}
        <button type="button" class="button button-small" onClick=${ask}>${say("conclusions.versions_again")}</button></p>`}
      ${versions ? html`<${VersionList} conclusion=${conclusion} versions=${versions} />` : !failed && html`<p class="soft">${say("desk.loading")}</p>`}
    </section>`;
}

async function versionsOf(id) {
  const { body } = await getJson(`/w/${boot.workshop}/conclusions/${id}/versions?seat=${encodeURIComponent(boot.seat)}`);
  return body.versions;
}

export function VersionList({ conclusion, versions }) {
  const [present, ...former] = runsOf(versions, [conclusion.was_version]);
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
  const isOpen = writing.value === id;
  if (!isOpen) takePen(id);
  editConclusion(id, text, version);
  if (!isOpen) layPen(id);
  announce(say("conclusions.versions_restored", { time: clockTime(at) }));
}
