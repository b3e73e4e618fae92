// The fields of a person. Contact and needs are out of sight until wanted, or while something stands there.
import { useId } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { CATEGORIES, categoryName, countriesOffered, languageName, OFFERED_LANGUAGES, TASKS, taskName } from "./naming.js";

const MOST = { first_name: 120, last_name: 120, organization: 200, institution: 200, post: 200, email: 254, phone: 60, access_needs: 500, funded_reason: 500 };

export function PersonFields({ draft, groups, change, isOff = false, asksReason = false }) {
  const field = (name, more = {}) => html`<${Text} name=${name} value=${draft[name]} change=${change} isOff=${isOff} ...${more} />`;
  const isOpen = Boolean(draft.phone || draft.access_needs);
  return html`<div class="person-fields">
    ${field("first_name")}${field("last_name")}
    <${Country} value=${draft.country} change=${change} isOff=${isOff} />
    <${Select} name="category" value=${draft.category} change=${change} isOff=${isOff} options=${CATEGORIES.map((one) => [one, categoryName(one)])} />
    ${field("organization")}${field("institution")}${field("post")}
    ${field("email", { type: "email" })}
    <${Languages} value=${draft.languages} change=${change} isOff=${isOff} />
    <${Select} name="group" value=${draft.group ?? ""} isOff=${isOff} change=${({ group }) => change({ group: group || null, ...(group ? {} : { task: "" }) })}
      options=${[["", say("people.no_group")], ...groups.map(({ id, number }) => [id, say("common.group_number", { n: number })])]} />
    <${Select} name="task" value=${draft.task} change=${change} isOff=${isOff || !draft.group} options=${[["", say("people.no_task")], ...TASKS.map((one) => [one, taskName(one)])]} />
    <label class="person-tick"><input type="checkbox" checked=${draft.funded} disabled=${isOff} onChange=${({ target }) => change({ funded: target.checked })} /> ${say("people.field_funded")}</label>
    ${asksReason && field("funded_reason", { hint: say("people.reason_hint") })}
    <details class="person-details" open=${isOpen}>
      <summary>${say("people.more_fields")}</summary>
      <div class="person-fields">${field("phone")}${field("access_needs")}</div>
    </details>
  </div>`;
}

// words: people.field_first_name people.field_last_name people.field_organization people.field_institution people.field_post
// words: people.field_email people.field_phone people.field_access_needs people.field_funded_reason
export function Text({ name, value, change, isOff = false, type = "text", hint = "" }) {
  const id = useId();
  return html`<div class="field person-field person-${name}">
    <label for=${id}>${say(`people.field_${name}`)}</label>
    <input class="input" id=${id} type=${type} value=${value} disabled=${isOff} maxlength=${MOST[name]} autocomplete="off" spellcheck=${false} dir="auto" translate="no"
      aria-describedby=${hint ? `${id}-hint` : undefined} onInput=${({ target }) => change({ [name]: target.value })} />
    ${hint && html`<p class="field-hint" id=${`${id}-hint`}>${hint}</p>`}
  </div>`;
}

// words: people.field_category people.field_group people.field_task
export function Select({ name, value, options, change, isOff = false }) {
  const id = useId();
  return html`<div class="field person-field person-${name}">
    <label for=${id}>${say(`people.field_${name}`)}</label>
    <select class="input" id=${id} value=${value} disabled=${isOff} onChange=${({ target }) => change({ [name]: target.value })}>
      ${options.map(([option, words]) => html`<option key=${option} value=${option}>${words}</option>`)}
    </select>
  </div>`;
}

export function Country({ value, change, isOff = false }) {
  const id = useId();
  const [region, others] = countriesOffered();
  const option = ([code, name]) => html`<option key=${code} value=${code}>${name}</option>`;
  return html`<div class="field person-field person-country">
    <label for=${id}>${say("people.field_country")}</label>
    <select class="input" id=${id} value=${value} disabled=${isOff} onChange=${({ target }) => change({ country: target.value })}>
      <option value="">${say("people.no_country")}</option>
      <optgroup label=${say("people.region")}>${region.map(option)}</optgroup>
      <optgroup label=${say("people.others")}>${others.map(option)}</optgroup>
    </select>
  </div>`;
}

export function Languages({ value, change, isOff = false }) {
  const offered = [...new Set([...OFFERED_LANGUAGES, ...value])];
  const toggle = (code) => change({ languages: value.includes(code) ? value.filter((one) => one !== code) : [...value, code] });
  return html`<fieldset class="person-languages"><legend>${say("people.field_languages")}</legend>
    ${offered.map((code) => html`<label class="person-tick" key=${code}><input type="checkbox" checked=${value.includes(code)} disabled=${isOff} onChange=${() => toggle(code)} /> ${languageName(code)}</label>`)}
  </fieldset>`;
}
