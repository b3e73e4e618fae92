// What is kept of one person, in parts: until when, what is fixed, what is allowed, asking to be deleted.
import { useState } from "preact/hooks";
import { dayOf } from "../desk/days.js";
import { dayAndTime } from "../parts/clock-time.js";
import { html } from "../parts/html.js";
import { language, say } from "../words.js";

// Who sees it, and until when.
export function Kept({ workshop }) {
  const { retention_on: day, controller } = workshop;
  return html`<div class="own-kept">
    <p>${say("own.lead")} ${day ? say("own.until", { day: dayOf(day) }) : say("own.no_day")}</p>
    <p class="soft">${controller && say("own.controller", { controller })} ${say("own.stays")}</p>
  </div>`;
}

// words: own.member own.observer_country own.observer_organization own.civil_society own.expert own.staff
// words: own.first_name own.last_name own.organization own.category own.country own.languages
export function Fixed({ person, zone }) {
  const name = (type, code) => (code ? new Intl.DisplayNames(language, { type }).of(code) : "");
  const told = {
    first_name: person.first_name, last_name: person.last_name, category: say(`own.${person.category}`),
    country: name("region", person.country), organization: person.organization,
    languages: person.languages.map((code) => name("language", code)).join(", "),
  };
  return html`<section class="own-part" aria-labelledby="own-who"><h2 id="own-who">${say("own.who")}</h2>
    <dl class="own-list">${Object.entries(told).filter(([, text]) => text).map(([key, text]) => html`<div key=${key}><dt>${say(`own.${key}`)}</dt><dd><bdi>${text}</bdi></dd></div>`)}
      ${person.checked_in_at && html`<div><dt>${say("own.checked_in")}</dt><dd>${dayAndTime(person.checked_in_at, zone)}</dd></div>`}</dl>
    <p class="soft">${say("own.fixed")}</p>
  </section>`;
}

// words: own.consent_list own.consent_publication own.consent_photos
const CONSENTS = ["list", "publication", "photos"];

export function Consents({ given, give }) {
  const [failed, fail] = useState(false);
  const choose = (consent, yes) => give({ [consent]: yes }).then(() => fail(false), (error) => (console.warn("not given", error), fail(true)));
  return html`<fieldset class="own-part own-consents"><legend>${say("own.consents")}</legend>
    <p class="soft">${say("own.consents_means")}</p>
    ${CONSENTS.map((consent) => html`<label key=${consent} class="own-consent">
      <input type="checkbox" checked=${given[consent] === true} onChange=${(event) => choose(consent, event.currentTarget.checked)} />
      <span>${say(`own.consent_${consent}`)}</span></label>`)}
    <p class="field-error" role="alert">${failed && say("own.not_saved")}</p>
  </fieldset>`;
}

export function Deletion({ at, zone, ask }) {
  const [failed, fail] = useState(false);
  const press = (asked) => ask(asked).then(() => fail(false), (error) => (console.warn("not asked", error), fail(true)));
  return html`<section class="own-part" aria-labelledby="own-deletion"><h2 id="own-deletion">${say("own.deletion")}</h2>
    ${at && html`<p role="status">${say("own.asked", { when: dayAndTime(at, zone) })}</p>`}
    <p><button type="button" class="button" onClick=${() => press(!at)}>${say(at ? "own.ask_no_more" : "own.ask")}</button></p>
    <p class="field-error" role="alert">${failed && say("own.not_saved")}</p>
  </section>`;
}
