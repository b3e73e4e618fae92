// On the desk: which one conclusion the wall shows, by number and first words.
import { html } from "../parts/html.js";
import { seenConclusions } from "../one-by-one.js";
import { say } from "../words.js";
import { showStage } from "./commands.js";

const MOST_SHOWN = 60; // characters of a text

export function OneChoice({ state, stage }) {
  const choose = (event) => showStage({ slide: "conclusion", conclusion: event.target.value });
  return html`
    <label class="stage-column">
      <span class="visually-hidden">${say("desk.slide_conclusion")}</span>
      <select class="input" value=${stage.conclusion} onChange=${choose}>
        ${seenConclusions(state).map(({ id, number, text }) => html`<option key=${id} value=${id}>${`${number ?? "–"} · ${beginningOf(text)}`}</option>`)}
      </select>
    </label>`;
}

const beginningOf = (text) => ([...text].length > MOST_SHOWN ? `${[...text].slice(0, MOST_SHOWN).join("").trimEnd()}…` : text);
