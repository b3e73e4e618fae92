// What is taken home: the latest version large, with its files, its time and its hash; the earlier ones below.
import { useState } from "preact/hooks";
import { boot } from "../boot.js";
import { formatsOf, isUsual } from "../documents.js";
import { dayAndTime } from "../parts/clock-time.js";
import { DocumentLink, Downloading } from "../parts/downloading.js";
import { html } from "../parts/html.js";
import { versionName } from "../parts/last-version.js";
import { onlyWorkshop } from "../select.js";
import { shortHash, versionsOf } from "../snapshots.js";
import { versionDifference } from "../version-difference.js";
import { language, say } from "../words.js";
import { addressOf, askAgain, useContent } from "./contents.js";
import { VersionChanges } from "./version-changes.js";

export function Versions({ state }) {
  const [latest, ...earlier] = versionsOf(state);
  if (!latest) return html`<p class="home-none">${say("versions.none")}</p>`;
  const timeZone = onlyWorkshop(state).timezone;
  return html`
    <section class="home-latest" aria-labelledby="home-latest">
      <h2 class="home-name" id="home-latest">${versionName(latest)}</h2>
      <p class="home-at">${dayAndTime(latest.at, timeZone)}</p>
      <${Outline} snapshot=${latest} />
      <${Files} snapshot=${latest} primary />
      <${Hash} sha256=${latest.sha256} />
      ${earlier.length > 0 && html`<${Changes} before=${earlier[0]} after=${latest} />`}
    </section>
    ${earlier.length > 0 && html`<section class="home-earlier" aria-labelledby="home-earlier">
      <h2 class="home-earlier-title" id="home-earlier">${say("versions.earlier")}</h2>
      <ol class="home-rows">${earlier.map((snapshot, at) => html`<${Earlier} key=${snapshot.id} snapshot=${snapshot} before=${earlier[at + 1]} timeZone=${timeZone} />`)}</ol>
    </section>`}`;
}

function Earlier({ snapshot, before, timeZone }) {
  return html`<li class="home-row">
    <h3 class="home-row-name">${versionName(snapshot)}</h3>
    <p class="soft">${dayAndTime(snapshot.at, timeZone)} · <span class="numeral" translate="no">${shortHash(snapshot.sha256)}</span></p>
    <${Outline} snapshot=${snapshot} />
    <${Files} snapshot=${snapshot} />
    ${before && html`<${Changes} before=${before} after=${snapshot} />`}
  </li>`;
}

function Outline({ snapshot: { outline, completed_by } }) {
  return outline && html`<p class="home-outline">${say("common.version_outline", { who: completed_by })}</p>`;
}

// words: downloads.kind_docx downloads.kind_pdf downloads.kind_pptx downloads.kind_xlsx downloads.kind_csv
// words: downloads.kind_csv_comma downloads.kind_md downloads.kind_json
function Files({ snapshot, primary = false }) {
  const [open, show] = useState(false);
  const of = html`<span class="visually-hidden"> ${versionName(snapshot)}</span>`;
  const formats = formatsOf(boot.kinds ?? {}, "conclusions");
  const others = formats.filter((format) => !isUsual(format));
  const file = ({ kind, options, name }, look) => {
    const format = say(`downloads.kind_${name}`);
    const label = say("downloads.as", { document: versionName(snapshot), format });
    return html`<${DocumentLink} key=${name} name=${`${snapshot.id} ${name}`} label=${label} look=${look} href=${addressOf(snapshot, kind, { language, ...options })}>${format}${of}<//>`;
  };
  return html`<p class="home-files">
      ${formats.filter(isUsual).map((format) => file(format, primary ? "button-primary" : "button-small"))}
      ${others.length > 0 && html`<button type="button" class=${`button button-quiet ${primary ? "" : "button-small"}`} aria-expanded=${open} onClick=${() => show(!open)}>${say("downloads.more")}${of}</button>`}
    </p>
    ${open && html`<p class="home-files">${others.map((format) => file(format, "button-small"))}</p>`}
    <${Downloading} of=${snapshot.id} />`;
}

// Who compares two papers reads the beginning; who checks the file needs all of it.
function Hash({ sha256 }) {
  return html`<details class="home-hash">
    <summary>${say("versions.hash")} <span class="numeral" translate="no">${shortHash(sha256)}</span></summary>
    <p class="home-hash-whole" translate="no">${sha256}</p>
    <p class="measure">${say("versions.how_to_check")}</p>
    <p><code translate="no">sha256sum …json</code><br /><code translate="no">certutil -hashfile …json SHA256</code></p>
  </details>`;
}

function Changes({ before, after }) {
  const [open, show] = useState(false);
  return html`<div class="home-changes">
    <button type="button" class="button button-quiet button-small" aria-expanded=${open} onClick=${() => show(!open)}>
      ${say("versions.what_changed", { from: before.version, to: after.version })}</button>
    ${open && html`<${Compared} before=${before} after=${after} />`}
  </div>`;
}

function Compared({ before, after }) {
  const contents = [useContent(before), useContent(after)];
  const again = () => [before, after].forEach(askAgain);
  if (contents.includes("failed")) return html`<p role="status">${say("versions.not_reached")}
    <button type="button" class="button button-small" onClick=${again}>${say("versions.try_again")}</button></p>`;
  if (contents.includes(null)) return html`<p class="soft" role="status">${say("versions.fetching")}</p>`;
  return html`<${VersionChanges} difference=${versionDifference(...contents)} />`;
}
