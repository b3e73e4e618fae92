// A text in the languages in which the workshop is held: one field each, the first language first.
import { html } from "../parts/html.js";
import { onlyWorkshop } from "../select.js";
import { say } from "../words.js";
import { TextField } from "./field.js";

// words: setup.in_es setup.in_en
const labelOf = (label, language, languages) => (languages.length > 1 ? `${label} ${say(`setup.in_${language}`)}` : label);

export const languagesOf = (state) => onlyWorkshop(state).languages;

// `name`: the beginning of the draft's name; `save({title_es: …})` gets the one that was changed, `as` being «title».
export function PairFields({ languages, name, label, hint = "", value, as, save, lines, most }) {
  return html`<div class=${languages.length > 1 ? "setup-pair" : ""}>
    ${languages.map((language) => html`<${TextField} key=${language} field=${`${name}/${as}_${language}`} lang=${language} lines=${lines} most=${most}
      label=${labelOf(label, language, languages)} hint=${hint} value=${value[language] ?? ""}
      save=${(text) => save({ [`${as}_${language}`]: text })} />`)}
  </div>`;
}

// The same for what is still to be made: `typed` {es, en}.
export function NewPair({ languages, label, typed, type, first = null }) {
  return html`<div class=${languages.length > 1 ? "setup-pair" : ""}>
    ${languages.map((language, at) => html`<label class="field" key=${language}>
      <span class="field-label">${labelOf(label, language, languages)}</span>
      <input type="text" class="input" lang=${language} dir="auto" maxlength="300" autocomplete="off" ref=${at === 0 ? first : null}
        value=${typed[language] ?? ""} onInput=${({ target }) => type({ ...typed, [language]: target.value })} />
    </label>`)}
  </div>`;
}
