// The documents an organizer takes away: which, in which language, and one press on the format.
import { Downloading } from "../parts/downloading.js";
import { html } from "../parts/html.js";
import { useId, useState } from "preact/hooks";
import { boot } from "../boot.js";
import { download } from "../downloads.js";
import { documentsOf, exportAddress, formatsOf, offered } from "../documents.js";
import { state } from "../feed.js";
import { versionName } from "../parts/last-version.js";
import { latestVersion } from "../snapshots.js";
import { addressOf } from "../taking-home/contents.js";
import { language as own, say } from "../words.js";

const { kinds: KINDS = {}, languages: LANGUAGES = [] } = boot;

// Facilitators are told whose it is.
export function Documents({ role = boot.role, children }) {
  return role === "organizer" ? html`<${Panel}>${children}<//>` : html`<p class="soft">${say("downloads.whose")}</p>`;
}

// words: downloads.of_conclusions downloads.of_proceedings downloads.of_cards downloads.of_headings
// words: common.language_es common.language_en downloads.both
function Panel({ children }) {
  const [document, choose] = useState("conclusions");
  const [language, speak] = useState(own);
  const [standing, stand] = useState("frozen");
  const latest = document === "conclusions" && state.value ? latestVersion(state.value) : null;
  const frozen = standing === "frozen" ? latest : null;
  const take = ({ kind, options, name }) => {
    const what = frozen ? versionName(frozen) : say(`downloads.of_${document}`);
    const label = say("downloads.as", { document: what, format: say(`downloads.kind_${name}`) });
    const url = frozen ? addressOf(frozen, kind, { language, ...options }) : exportAddress(boot, { document, language, kind, options });
    download(`${frozen?.id ?? document} ${language} ${name}`, label, url);
  };
  const languages = [...LANGUAGES.map((each) => [each, say(`common.language_${each}`)]), ["both", say("downloads.both")]];
  return html`<div class="documents">
    <div class="documents-choices">
      <${Choices} legend=${say("downloads.document")} choices=${documentsOf(KINDS).map((each) => [each, say(`downloads.of_${each}`)])} chosen=${document} choose=${choose} />
      ${latest && html`<${Choices} legend=${say("downloads.standing")} choices=${[["frozen", versionName(latest)], ["now", say("downloads.as_now")]]} chosen=${standing} choose=${stand} />`}
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
  const { first, others, isFolded } = offered(formats);
  const button = (look) => (format) => html`<button type="button" key=${format.name} class=${`button ${look}`} onClick=${() => take(format)}>${say(`downloads.kind_${format.name}`)}</button>`;
  return html`<div class="documents-formats">
    <p class="row">${first.map(button("button-primary"))}
      ${isFolded && others.length > 0 && html`<button type="button" class="button button-quiet" aria-expanded=${open} onClick=${() => show(!open)}>${say("downloads.more")}</button>`}</p>
    ${(open || !isFolded) && others.length > 0 && html`<p class="row">${others.map(button("button-small"))}</p>`}
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
