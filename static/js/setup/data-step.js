// Step 6: who answers for people's data, and the day on which the room forgets them.
import { useId } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { editWorkshop } from "./commands.js";
import { Labelled, TextField } from "./field.js";
import { useSaving } from "./saving.js";
import { spelledOut } from "./spelled-out.js";
import { daysAfter } from "./steps.js";

const OFFERED = [30, 90, 180];

export function DataStep({ workshop }) {
  return html`
    <p class="soft measure">${say("setup.data_lead")}</p>
    <${TextField} field="setup/controller" label=${say("setup.controller")} hint=${say("setup.controller_hint")} most="200" value=${workshop.controller}
      save=${(controller) => editWorkshop({ controller })} />
    <${Retention} workshop=${workshop} />`;
}

function Retention({ workshop }) {
  const saving = useSaving({ field: "setup/retention_on", value: workshop.retention_on, save: (retention_on) => editWorkshop({ retention_on }) });
  const id = useId();
  return html`<div class="stack stack-small">
    <${Labelled} id=${id} label=${say("setup.retention")} hint=${say("setup.retention_hint")} fate=${saving.fate}>
      <input type="date" class="input setup-day" id=${id} value=${saving.text} min=${workshop.ends_on || undefined} aria-describedby=${`${id}-hint ${id}-fate`}
        aria-invalid=${saving.fate.kind === "refused"} onInput=${({ target }) => saving.type(target.value)} onFocus=${saving.enter} onBlur=${saving.leave} />
    <//>
    <p class="field-hint">${spelledOut(saving.text, saving.text)}</p>
    ${workshop.ends_on && html`<p class="row" role="group" aria-label=${say("setup.retention_offers")}>
      <span class="soft small">${say("setup.retention_offers")}</span>
      ${OFFERED.map((days) => html`<button type="button" class="button button-small" key=${days} onClick=${() => saving.choose(daysAfter(workshop.ends_on, days))}>${say("setup.retention_days", { n: days })}</button>`)}
    </p>`}
  </div>`;
}
