// Each person's own language, beside the page's name; the door writes the same (templates/pages/join.html).
import { html } from "./html.js";
import { boot } from "../boot.js";
import { chooseLanguage, language, say } from "../words.js";

// words: common.language_es common.language_en
const nameOf = (code) => say(`common.language_${code}`);

export function LanguageSwitch() {
  return html`<div class="language-switch" role="group" aria-label=${say("common.language")} translate="no">
    ${boot.languages.map(
      (code) => html`<button
        type="button"
        class="language-switch-choice"
        lang=${code}
        title=${nameOf(code)}
        aria-pressed=${code === language}
        onClick=${() => chooseLanguage(code)}
      >${code.toUpperCase()}<span class="visually-hidden">: ${nameOf(code)}</span></button>`,
    )}
  </div>`;
}
