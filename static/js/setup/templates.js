// Sessions as others have held them: one press puts columns and questions in place, while nothing was written.
import { useRef, useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { useAct } from "./act.js";
import { Ask } from "./ask.js";
import { applyTemplate } from "./commands.js";
import { FateLine } from "./field.js";

export const TEMPLATES = ["session8", "expectations", "mapping", "good_practice", "country_sheet", "commitments"];

// words: setup.template_session8 setup.template_expectations setup.template_mapping
// words: setup.template_good_practice setup.template_country_sheet setup.template_commitments
// words: setup.template_session8_is setup.template_expectations_is setup.template_mapping_is
// words: setup.template_good_practice_is setup.template_country_sheet_is setup.template_commitments_is
export function Templates({ written }) {
  const [asked, ask] = useState(null);
  const [fate, act] = useAct();
  const list = useRef();
  const back = () => { list.current.querySelector(`[data-template=${asked}]`)?.focus(); ask(null); };
  return html`<details class="setup-templates">
    <summary>${say("setup.templates")}</summary>
    <div class="stack stack-small">
      <p class="soft measure">${say(written ? "setup.templates_written" : "setup.templates_lead")}</p>
      <ul class="setup-template-list" ref=${list}>
        ${TEMPLATES.map((name) => html`<li key=${name}>
          <button type="button" class="setup-template" data-template=${name} aria-expanded=${asked === name} disabled=${written} onClick=${() => ask(name)}>
            <span class="setup-option-name">${say(`setup.template_${name}`)}</span>
            <span class="setup-option-means">${say(`setup.template_${name}_is`)}</span>
          </button>
        </li>`)}
      </ul>
      ${asked && html`<${Ask} text=${say("setup.template_sure", { name: say(`setup.template_${asked}`) })} yes=${say("setup.template_use")}
        act=${() => { back(); act(() => applyTemplate(asked)); }} cancel=${back} />`}
      <${FateLine} fate=${fate} />
    </div>
  </details>`;
}
