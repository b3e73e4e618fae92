// What a person agreed to, each thing apart: yes, no, or not asked yet. A no changes nothing else.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { nameOf } from "./finding.js";
import { CONSENTS, consentName } from "./naming.js";
import { setConsents } from "./roster.js";

export function Consents({ person }) {
  return html`<fieldset class="consents">
    <legend>${say("people.consents")}</legend>
    ${CONSENTS.map((consent) => html`<${Consent} key=${consent} person=${person} consent=${consent} />`)}
  </fieldset>`;
}

function Consent({ person, consent }) {
  const given = person.consents[consent];
  const choice = (value, words) => html`<button type="button" class="button button-small" aria-pressed=${given === value}
    onClick=${() => given === value || setConsents(person.id, { [consent]: value })}>${words}</button>`;
  return html`<div class="consent" role="group" aria-label=${`${consentName(consent)}: ${nameOf(person)}`}>
    <span class="consent-name">${consentName(consent)}</span>
    <span class="consent-choice">${choice(true, say("people.yes"))}${choice(false, say("people.no"))}</span>
  </div>`;
}
