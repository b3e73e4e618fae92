// The documents an organizer takes away: which, in which language, and one press on the format. What takes longer than a
// second says so, what fails says why and is offered once more.
import { html } from "../parts/html.js";
import { useId, useState } from "preact/hooks";
import { boot } from "../boot.js";
import { now } from "../clock.js";
import { download, downloads } from "../downloads.js";
import { documentsOf, exportAddress, formatsOf, isUsual } from "../documents.js";
import { language as own, say } from "../words.js";

const { kinds: KINDS = {}, languages: LANGUAGES = [] } = boot;
const QUIET = 1000; // so long it is nobody's concern

// Facilitators are told whose it is.
export function Documents({ role = boot.role, children }) {
  return role === "organizer" ? html`<${Panel}>${children}<//>` : html`<p class="soft">${say("downloads.whose")}</p>`;
}

// words: downloads.of_conclusions downloads.of_proceedings downloads.of_cards downloads.of_headings
// words: common.language_es common.language_en downloads.both
function Panel({ children }) {
  const [document, choose] = useState("conclusions");
  const [language, speak] = useState(own);
  const take = ({ kind, options, name }) => {
    const label = say("downloads.as", { document: say(`downloads.of_${document}`), format: say(`downloads.kind_${name}`) });
    download(`${document} ${language} ${name}`, label, exportAddress(boot, { document, language, kind, options }));
  };
  const languages = [...LANGUAGES.map((each) => [each, say(`common.language_${each}`)]), ["both", say("downloads.both")]];
  return html`<div class="documents">
    <div class="documents-choices">
      <${Choices} legend=${say("downloads.document")} choices=${documentsOf(KINDS).map((each) => [each, say(`downloads.of_${each}`)])} chosen=${document} choose=${choose} />
      <${Choices} legend=${say("downloads.language")} choices=${languages} chosen=${language} choose=${speak} />
    </div>
    <${Formats} formats=${formatsOf(KINDS, document)} take=${take} />
    <${Downloading} />
    ${children}
    ${KINDS.json?.includes("archive") && html`<${Archive} />`}
  </div>`;
}

function Choices({ legend, choices, chosen, choose }) {
  const name = useId();
  return html`<fieldset class="documents-choice"><legend>${legend}</legend>
    ${choices.map(([value, label]) => html`<label key=${value} class="documents-option">
      <input type="radio" name=${name} checked=${value === chosen} onChange=${() => choose(value)} /> <span>${label}</span></label>`)}
  </fieldset>`;
}

// words: downloads.kind_docx downloads.kind_pdf downloads.kind_pptx downloads.kind_xlsx downloads.kind_csv
// words: downloads.kind_csv_comma downloads.kind_md downloads.kind_json
function Formats({ formats, take }) {
  const [open, show] = useState(false);
  const button = (format) => html`<button type="button" key=${format.name} class=${isUsual(format) ? "button button-primary" : "button button-small"} onClick=${() => take(format)}>${say(`downloads.kind_${format.name}`)}</button>`;
  const others = formats.filter((format) => !isUsual(format));
  return html`<div class="documents-formats">
    <p class="row">${formats.filter(isUsual).map(button)}
      ${others.length > 0 && html`<button type="button" class="button button-quiet" aria-expanded=${open} onClick=${() => show(!open)}>${say("downloads.more")}</button>`}</p>
    ${open && html`<p class="row">${others.map(button)}</p>`}
  </div>`;
}

// It names the groups and holds every version of every text: for keeping, not for handing out.
function Archive() {
  const label = say("downloads.archive");
  const url = exportAddress(boot, { document: "archive", language: own, kind: "json" });
  return html`<div class="documents-archive">
    <h3>${label}</h3>
    <p class="measure">${say("downloads.archive_warning")}</p>
    <p><button type="button" class="button" onClick=${() => download("archive", label, url)}>${say("downloads.take_archive")}</button></p>
  </div>`;
}

export function Downloading() {
  return html`<div class="downloading" role="status">${downloads.value.map((job) => html`<${Job} key=${job.key} job=${job} />`)}</div>`;
}

function Job({ job: { key, label, url, began, fate, name, why, plain } }) {
  if (fate === "failed") return html`<p class="notice notice-warn">${say("downloads.failed", { document: label })} ${why ?? say("downloads.not_reached")}
    <button type="button" class="button button-small" onClick=${() => download(key, label, url)}>${say("downloads.again")}</button></p>`;
  if (fate === "saved") return html`<p>${say("downloads.saved", { name })} ${plain && html`<strong>${say("downloads.without_letterhead")}</strong>`}</p>`;
  const passed = now.value - began;
  return passed >= QUIET && html`<p>${say("downloads.under_way", { document: label })} <span class="numeral" aria-hidden="true">${say("downloads.seconds", { n: Math.floor(passed / 1000) })}</span></p>`;
}
