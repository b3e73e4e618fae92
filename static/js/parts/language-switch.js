// Each person's own language: remembered by the server, then the page is drawn anew.
import { html } from "./html.js";
import { boot } from "../boot.js";
import { language, say } from "../words.js";
import { postJson } from "../api.js";

// words: common.language_es common.language_en
const nameOf = (code) => say(`common.language_${code}`);

async function choose(code) {
  await postJson("/language", { language: code });
  if (code !== language) location.reload();
}

export function LanguageSwitch() {
  return html`<div class="language-switch" role="group" aria-label=${say("common.language")} translate="no">
    ${boot.languages.map(
      (code) => html`<button
        type="button"
        class="language-switch-choice"
        lang=${code}
        title=${nameOf(code)}
        aria-pressed=${code === language}
        onClick=${() => choose(code)}
      >${code.toUpperCase()}<span class="visually-hidden">: ${nameOf(code)}</span></button>`,
    )}
  </div>`;
}
