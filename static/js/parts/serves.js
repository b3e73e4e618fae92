// Which of the workshop's objectives a conclusion serves: their numbers in one line, and their words where these are wanted.
import { html } from "./html.js";
import { useState } from "preact/hooks";
import { servedBy } from "../objectives.js";
import { inLanguage, say } from "../words.js";

const isGeneral = ({ kind }) => kind === "general";

const objectiveName = (objective) =>
  isGeneral(objective) ? say("common.objective_general") : say("common.objective_specific", { n: objective.position });

const shortName = (objective) => isGeneral(objective) ? say("common.objective_short") : objective.position;

function servesWords(state, conclusion) {
  return say("common.serves", { which: servedBy(state, conclusion).map(shortName).join(" · ") });
}

export const Serves = ({ state, conclusion }) => html`<span class="serves">${servesWords(state, conclusion)}</span>`;

export function ObjectiveText({ objective }) {
  return html`<span class="objective-name">${objectiveName(objective)}</span> ${inLanguage(objective.text)}`;
}

// For readers: pressing it tells what these objectives are.
export function ServesToRead({ state, conclusion }) {
  const [open, show] = useState(false);
  const served = servedBy(state, conclusion);
  if (served.length === 0) return null;
  return html`
    <button class="button button-quiet button-small serves" aria-expanded=${open} onClick=${() => show(!open)}>${servesWords(state, conclusion)}</button>
    ${open && html`<ul class="serves-list">${served.map((objective) => html`<li key=${objective.id}><${ObjectiveText} objective=${objective} /></li>`)}</ul>`}`;
}
