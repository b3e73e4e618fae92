// What a person may correct of the own record; what was typed stays until it is saved.
import { useId, useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";

// words: own.institution own.post own.email own.phone own.access_needs
const FIELDS = ["institution", "post", "email", "phone", "access_needs"];
const TYPES = { email: "email", phone: "tel" };

export function Contact({ person, save }) {
  const id = useId();
  const [typed, type] = useState({});
  const [said, tell] = useState({});
  const changed = Object.fromEntries(Object.entries(typed).filter(([name, text]) => text.trim() !== person[name]));
  const submit = async (event) => {
    event.preventDefault();
    if (!Object.keys(changed).length) return;
    try {
      await save(changed);
      type({});
      tell({ saved: true });
    } catch (error) {
      console.warn("not saved", error);
      tell({ refusal: error.text ?? say("own.not_saved") });
    }
  };
  return html`<form class="own-part" aria-labelledby=${id} onSubmit=${submit}><h2 id=${id}>${say("own.contact")}</h2>
    ${FIELDS.map((name) => html`<div class="field" key=${name}>
      <label class="field-label" for=${`${id}-${name}`}>${say(`own.${name}`)}</label>
      <input class="input" id=${`${id}-${name}`} type=${TYPES[name] ?? "text"} maxlength="300" value=${typed[name] ?? person[name]}
        onInput=${(event) => { type({ ...typed, [name]: event.currentTarget.value }); tell({}); }} /></div>`)}
    <p class="row"><button class="button button-primary" aria-disabled=${!Object.keys(changed).length}>${say("own.save")}</button>
      <span role="status">${said.saved && say("own.saved")}</span></p>
    <p class="field-error" role="alert">${said.refusal}</p>
  </form>`;
}
