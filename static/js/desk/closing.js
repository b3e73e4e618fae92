// Closing the conclusions: one button, and behind it a panel that leads step by step to a frozen version.
import { html } from "../parts/html.js";
import { useLayoutEffect, useRef } from "preact/hooks";
import { signal } from "@preact/signals";
import { includedOf, openingOf, stepsOf } from "../closing.js";
import { outbox } from "../outbox.js";
import { LastVersion } from "../parts/last-version.js";
import { latestVersion } from "../snapshots.js";
import { askAgain, useContent } from "../taking-home/contents.js";
import { say } from "../words.js";
import { CountriesStep } from "./closing-countries.js";
import { DifferenceStep } from "./closing-difference.js";
import { FrozenStep, FreezeStep } from "./closing-freeze.js";
import { MissingStep } from "./closing-missing.js";
import { ReadingStep } from "./closing-reading.js";

// null, or {step, kind, outline, countries, command}: where the panel stands, what it freezes, who was confirmed to take
// part (null: nobody was asked yet), and the command that does.
export const closing = signal(null);

export const openClosing = (kind = "room") => (closing.value = openingOf(kind, outbox.value));
const closeClosing = () => (closing.value = null);
const change = (fields) => (closing.value = { ...closing.value, ...fields });

// Nothing is offered before the room has seen a conclusion.
export function Closing({ state }) {
  const latest = latestVersion(state);
  if (!latest && includedOf(state).all === 0) return null;
  return html`
    <div class="closing-bar">
      ${latest && html`<${LastVersion} snapshot=${latest} />`}
      <button class="button button-primary closing-open" aria-haspopup="dialog" onClick=${() => openClosing()}>${say("closing.open")}</button>
    </div>`;
}

// Beside the page's main part, which keeps its own focus where it is.
export const closingDialog = (given) => closing.value && html`<${Panel} at=${closing.value} ...${given} />`;

// The browser's own dialog: the focus stays inside, the page behind cannot be pressed, Escape closes and changes nothing.
function Panel({ state, at, toConclusion, toMaterial }) {
  const dialog = useRef();
  useLayoutEffect(() => {
    dialog.current.showModal();
    dialog.current.querySelector("#closing-title").focus(); // and not the first button, which a second press would act on
  }, []);
  const close = () => dialog.current.close(); // which gives the focus back to the button
  const leaving = (act) => (...given) => { close(); act(...given); };
  return html`<dialog class="closing" ref=${dialog} aria-labelledby="closing-title" onClose=${closeClosing} onKeyDown=${(event) => event.stopPropagation()}>
    <${ClosingPanel} state=${state} at=${at} toConclusion=${leaving(toConclusion)} toMaterial=${leaving(toMaterial)} close=${close} />
  </dialog>`;
}

const STEPS = { missing: MissingStep, reading: ReadingStep, countries: CountriesStep, difference: DifferenceStep, freeze: FreezeStep };

export function ClosingPanel({ state, at, toConclusion, toMaterial, close }) {
  const steps = stepsOf(state);
  const place = Math.max(0, steps.indexOf(at.step));
  const former = steps[place] === "difference" ? latestVersion(state) : null;
  const content = useContent(former);
  const frozen = at.command ? state.snapshots.get(at.command) : null;
  if (frozen) return html`<div class="closing-panel"><${FrozenStep} key="frozen" state=${state} snapshot=${frozen} close=${close} /></div>`;
  const go = (by) => change({ step: steps[place + by] });
  const back = place > 0 ? () => go(-1) : null;
  const toCountries = () => change({ step: "countries" });
  return html`<div class="closing-panel">
    <div class="closing-head">
      <p class="closing-place numeral" role="status">${say("closing.step_of", { n: place + 1, of: steps.length })}</p>
      <button class="button button-quiet" onClick=${close}>${say("common.close")}</button>
    </div>
    <${STEPS[steps[place]]} key=${steps[place]} state=${state} at=${at} former=${content} again=${() => askAgain(former)} next=${steps[place + 1]} go=${() => go(1)} back=${back}
      toConclusion=${toConclusion} toMaterial=${toMaterial} change=${change} toCountries=${toCountries} />
  </div>`;
}
