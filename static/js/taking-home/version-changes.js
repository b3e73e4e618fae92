// What changed from one version of the conclusions to another, to be read by whoever knows the first one.
import { boot } from "../boot.js";
import { named } from "../countries.js";
import { Beside } from "../parts/beside-conclusion.js";
import { CardText } from "../parts/card-text.js";
import { ChangedText } from "../parts/changed-text.js";
import { html } from "../parts/html.js";
import { StateTag } from "../parts/state-tag.js";
import { isSame } from "../version-difference.js";
import { say } from "../words.js";

const BESIDE = {
  follow_up: ["responsible", "deadline"],
  reservation: ["reservation", "reserved_by"],
  translation: ["translation"],
};

// `difference`: what `versionDifference` finds.
// words: versions.now_only versions.now_whole
export function VersionChanges({ difference }) {
  if (isSame(difference)) return html`<p class="version-same">${say("versions.same")}</p>`;
  const { added, withdrawn, changed, outline, countries } = difference;
  return html`<div class="version-changes">
    ${outline && html`<p class="version-outline">${say(`versions.now_${outline}`)}</p>`}
    <${Countries} key="countries_came" title=${say("versions.countries_came")} codes=${countries.came} />
    <${Countries} key="countries_gone" title=${say("versions.countries_gone")} codes=${countries.gone} />
    <${Part} title=${say("versions.added")} rows=${added.map(whole)} />
    <${Part} title=${say("versions.withdrawn")} rows=${withdrawn.map(whole)} />
    <${Part} title=${say("versions.changed")} rows=${changed.map(altered)} />
  </div>`;
}

const Countries = ({ title, codes }) => codes.length > 0 && html`<p class="version-countries">${title} <strong>${named(boot.countries ?? [], codes).join(", ")}</strong></p>`;

function Part({ title, rows }) {
  return rows.length > 0 && html`<section class="version-part"><h3 class="version-part-title">${title}</h3><ol class="version-rows">${rows}</ol></section>`;
}

const entry = (row, content) => html`<li class="version-row" key=${row.id} data-conclusion=${row.id}>
  <p class="version-number numeral" translate="no">${row.number ?? "–"}</p><div>${content}</div></li>`;

const whole = (row) => entry(row, html`<${CardText} text=${row.text} whole /><p><${StateTag} state=${row.state} /></p><${Beside} conclusion=${row} />`);

const altered = ({ row, was, what }) => entry(row, html`
  <p class="version-text">${what.includes("text") ? html`<${ChangedText} was=${was.text} text=${row.text} />` : html`<span dir="auto" translate="no">${row.text}</span>`}</p>
  <ul class="version-lines">${what.filter((name) => name !== "text").map((name) => html`<li key=${name}>${line(name, row, was)}</li>`)}</ul>`);

// words: versions.follow_up versions.reservation versions.translation versions.sources versions.question
function line(name, row, was) {
  if (name === "state") return html`<${StateTag} state=${was.state} /> <span aria-hidden="true">→</span> <${StateTag} state=${row.state} />`;
  if (name === "number") return say("versions.number", { was: was.number, now: row.number });
  const words = html`<span class="version-line-name">${say(`versions.${name}`)}</span>`;
  return BESIDE[name] ? html`${words} <${ChangedText} was=${said(name, was)} text=${said(name, row)} />` : words;
}

const said = (name, row) => BESIDE[name].map((field) => row[field]).filter(Boolean).join(" · ");
