// The working translation of a conclusion: typed by a person, marked as such, and as outdated where its text changed since.
import { html } from "./html.js";
import { onlyWorkshop } from "../select.js";
import { language, say } from "../words.js";

export const isOutdated = ({ translation, translation_of, version }) => Boolean(translation) && translation_of !== version;

export function Translated({ conclusion }) {
  if (!conclusion.translation) return null;
  return html`<span class="translated">
    <span class="translated-mark">${say("common.working_translation")}</span>
    ${isOutdated(conclusion) && html` <span class="translated-outdated">${say("common.translation_outdated")}</span>`}
    <span class="translated-text" dir="auto" translate="no">${conclusion.translation}</span>
  </span>`;
}

// Conclusions are worded in the workshop's first language; who reads in the other one gets the translation as well.
export function TranslatedForReader({ state, conclusion }) {
  if (language === onlyWorkshop(state).first_language) return null;
  return html`<${Translated} conclusion=${conclusion} />`;
}
