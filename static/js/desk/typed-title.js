// What cannot be taken back is asked for by typing the workshop's title; a refusal stands beside the field.
import { useId, useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { inLanguage, say } from "../words.js";

export function TypedTitle({ workshop, lead, points, yes, act, done, cancel }) {
  const id = useId();
  const [typed, type] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [refusal, refuse] = useState("");
  const submit = async (event) => {
    event.preventDefault();
    if (isBusy || !isTitle(workshop, typed)) return;
    setBusy(true);
    try {
      await act(typed);
      done();
    } catch (error) {
      console.warn("not done", error);
      refuse(error.text ?? say("data.not_reached"));
    }
    setBusy(false);
  };
  return html`<form class="typed-title" onSubmit=${submit}>
    <p>${lead}</p>
    <ul class="typed-title-points">${points.map((point) => html`<li key=${point}>${point}</li>`)}</ul>
    <div class="field">
      <label class="field-label" for=${id}>${say("data.type_title", { title: inLanguage(workshop.title) })}</label>
      <input class="input" id=${id} autocomplete="off" value=${typed} onInput=${(event) => { type(event.currentTarget.value); refuse(""); }} aria-describedby=${`${id}-why`} />
      <p class="field-error" id=${`${id}-why`} role="alert">${refusal}</p>
    </div>
    <p class="row">
      <button class="button button-primary" aria-disabled=${isBusy || !isTitle(workshop, typed)}>${isBusy ? say("data.busy") : yes}</button>
      <button type="button" class="button button-quiet" onClick=${cancel}>${say("data.not_now")}</button>
    </p>
  </form>`;
}

const plain = (title) => title.trim().split(/\s+/).join(" ").toLocaleLowerCase();
const isTitle = ({ title }, typed) => Object.values(title).some((each) => each && plain(each) === plain(typed));
