// Choosing which of the workshop's objectives a conclusion serves: each press is kept at once.
import { html } from "../parts/html.js";
import { useLayoutEffect, useRef } from "preact/hooks";
import { objectivesOf } from "../objectives.js";
import { onEscape } from "../parts/escape.js";
import { ObjectiveText } from "../parts/serves.js";
import { say } from "../words.js";
import { linkObjectives } from "./commands.js";
import { announce } from "./results.js";

export function ObjectivesEdit({ state, conclusion, close }) {
  const first = useRef();
  useLayoutEffect(() => first.current.querySelector("input").focus(), []);
  return html`
    <div class="objectives-edit" role="group" ref=${first} aria-label=${say("conclusions.objectives")} onKeyDown=${onEscape(close)}>
      ${objectivesOf(state).map((objective) => html`<${Choice} key=${objective.id} objective=${objective} conclusion=${conclusion} />`)}
      <p><button class="button button-small" onClick=${close}>${say("conclusions.objectives_done")}</button></p>
    </div>`;
}

function Choice({ objective, conclusion: { id, objectives = [] } }) {
  const served = objectives.includes(objective.id);
  const choose = async () => {
    await linkObjectives(id, { [served ? "remove" : "add"]: [objective.id] });
    announce(say("conclusions.noted"));
  };
  return html`<label class="objectives-choice">
    <input type="checkbox" checked=${served} onChange=${choose} /> <span><${ObjectiveText} objective=${objective} /></span></label>`;
}
