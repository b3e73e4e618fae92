// The step before the last: who is in the room. Each tick is kept at once; none is there by itself.
import { html } from "../parts/html.js";
import { useRef, useState } from "preact/hooks";
import { boot } from "../boot.js";
import { choices, found, takingPart } from "../countries.js";
import { say } from "../words.js";
import { StepFoot, StepTitle } from "./closing-parts.js";
import { setCountries } from "./commands.js";

const { countries: OFFERED = [], region: REGION = [] } = boot;

// Going on confirms exactly those that stand there ticked.
export function CountriesStep({ state, next, go, back, change }) {
  const ticked = takingPart(state);
  const kept = useRef(new Set());
  ticked.forEach((code) => kept.current.add(code));
  const tick = (code) => setCountries({ [ticked.includes(code) ? "remove" : "add"]: [code] });
  const confirm = () => { change({ countries: [...ticked] }); go(); };
  return html`
    <${StepTitle}>${say("closing.countries")}<//>
    <p>${say("closing.countries_who")}</p>
    <p class="closing-say numeral" role="status">${counted(ticked.length)}</p>
    <fieldset class="closing-countries"><legend class="visually-hidden">${say("closing.countries")}</legend>
      ${choices(OFFERED, REGION, [...kept.current]).map((each) => html`<${Tick} key=${each[0]} country=${each} ticked=${ticked} tick=${tick} />`)}
    </fieldset>
    <${Others} ticked=${ticked} tick=${tick} />
    <${StepFoot} next=${next} go=${confirm} back=${back} />`;
}

function counted(n) {
  if (n === 0) return say("closing.countries_none");
  return say(n === 1 ? "closing.countries_one" : "closing.countries_many", { n });
}

function Tick({ country: [code, name], ticked, tick }) {
  return html`<label class="closing-choice"><input type="checkbox" checked=${ticked.includes(code)} onChange=${() => tick(code)} /> <span>${name}</span></label>`;
}

// Enter ticks the first one that fits, so that a list can be typed through.
function Others({ ticked, tick }) {
  const [typed, type] = useState("");
  const fitting = found(OFFERED, typed);
  const isBlank = typed.trim() === "";
  const enter = (event) => {
    if (event.key !== "Enter" || event.isComposing || fitting.length === 0) return;
    event.preventDefault();
    const [[code]] = fitting;
    if (!ticked.includes(code)) tick(code);
    type("");
  };
  return html`<div class="closing-others">
    <label class="closing-by"><span>${say("closing.other_country")}</span>
      <input class="input" type="text" maxlength="60" autocomplete="off" value=${typed} onInput=${(event) => type(event.target.value)} onKeyDown=${enter} /></label>
    ${!isBlank && html`<div class="closing-countries" role="group" aria-label=${say("closing.found_countries")}>
      ${fitting.length === 0 ? html`<p class="soft" role="status">${say("closing.no_country")}</p>` : fitting.map((each) => html`<${Tick} key=${each[0]} country=${each} ticked=${ticked} tick=${tick} />`)}
    </div>`}
  </div>`;
}
