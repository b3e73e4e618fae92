// A quiet row of the verbs that conclusions open with, above the open text, in the language of the text.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { languageOf, verbAt, withVerb } from "./verbs.js";

const listed = (words) => words.split(", ");
const menus = () => ({ es: listed(say("conclusions.verbs_es")), en: listed(say("conclusions.verbs_en")) });

// `language`: that of a text which does not tell its own.
export function VerbMenu({ typed, type, language }) {
  const all = menus();
  const of = languageOf(typed, all, language);
  const chosen = verbAt(typed, all)?.verb;
  return html`
    <div class="verb-menu" role="group" aria-label=${say("conclusions.verbs")} lang=${of} translate="no">
      ${all[of].map((verb) => html`
        <button key=${verb} type="button" class="verb" aria-pressed=${verb === chosen} onMouseDown=${keepFocus}
          onClick=${() => type(withVerb(typed, verb, all))}>${verb}</button>`)}
    </div>`;
}

// Whoever points at a verb goes on typing in the field.
function keepFocus(event) {
  event.preventDefault();
}
