// One conclusion: its number, its text to be worded in place, its state, its place, and what it rests on.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { say } from "../words.js";
import { onlyWorkshop } from "../select.js";
import { CardText } from "../parts/card-text.js";
import { Beside } from "../parts/beside-conclusion.js";
import { ServesToRead } from "../parts/serves.js";
import { StateTag, stateWord } from "../parts/state-tag.js";
import { TranslatedForReader } from "../parts/translated.js";
import { cardsCount, groupsOf } from "../parts/columns.js";
import { sourcesOf } from "./citing.js";
import { ChangedCards } from "./changed-cards.js";
import { Commented } from "./commented.js";
import { moveConclusion, setConclusionState } from "./commands.js";
import { afterFor } from "./ahead.js";
import { AddNote, INTERPRETERS_NOTES, Notes, staffsNotes, useNoting } from "./noting.js";
import { Tool } from "./heading.js";
import { ShowToRoom } from "./one-by-one.js";
import { CiteChosen, Sources } from "./sources.js";
import { announce } from "./results.js";
import { useVersions, Versions, VersionsButton } from "./versions.js";
import { Wording } from "./wording.js";

const STATES = ["draft", "proposed", "agreed", "agreed_with_changes", "with_reservation", "pending", "withdrawn"];

export function Conclusion({ state, conclusion, beside, other, mayEdit, mayTranslate = false }) {
  const noting = useNoting();
  const versions = useVersions(conclusion);
  const names = mayEdit ? staffsNotes(state) : INTERPRETERS_NOTES;
  return html`
    <li class=${conclusion.pending ? "conclusion conclusion-pending" : "conclusion"} data-conclusion=${conclusion.id}>
      <p class="conclusion-number numeral" translate="no">${conclusion.number ?? "–"}</p>
      <div class="conclusion-body">
        ${mayEdit ? html`<${Wording} conclusion=${conclusion} language=${onlyWorkshop(state).first_language} />` : html`<${CardText} text=${conclusion.text} whole />`}
        ${!mayEdit && !mayTranslate && html`<${TranslatedForReader} state=${state} conclusion=${conclusion} />`}
        <div class="conclusion-foot">
          ${mayEdit ? html`<${StateChoice} conclusion=${conclusion} />` : html`<${StateTag} state=${conclusion.state} />`}
          ${mayEdit && html`<${ShowToRoom} state=${state} conclusion=${conclusion} />`}
          <${Support} state=${state} conclusion=${conclusion} mayEdit=${mayEdit} />
          ${mayEdit && html`<${CiteChosen} state=${state} conclusion=${conclusion} />`}
          ${mayEdit && html`<${ChangedCards} state=${state} conclusion=${conclusion} />`}
          ${mayEdit && html`<${Commented} state=${state} conclusion=${conclusion} />`}
          ${(mayEdit || mayTranslate) && html`<${AddNote} conclusion=${conclusion} names=${names} noting=${noting} />`}
          ${mayEdit && conclusion.version !== conclusion.id && html`<${VersionsButton} versions=${versions} />`}
          ${mayEdit && html`<${Place} conclusion=${conclusion} beside=${beside} other=${other} />`}
        </div>
        ${(mayEdit || mayTranslate) && html`<${Notes} state=${state} conclusion=${conclusion} names=${names} noting=${noting} />`}
        ${versions.open && html`<${Versions} conclusion=${conclusion} versions=${versions} />`}
        ${!mayEdit && html`<${Beside} conclusion=${conclusion} /><${ServesToRead} state=${state} conclusion=${conclusion} />`}
      </div>
    </li>`;
}

function StateChoice({ conclusion }) {
  const choose = async (event) => {
    await setConclusionState(conclusion.id, event.target.value);
    announce(say("conclusions.state_set", { state: stateWord(event.target.value) }));
  };
  return html`
    <select class=${`input conclusion-state conclusion-state-${conclusion.state}`} value=${conclusion.state}
      aria-label=${say("conclusions.state")} onChange=${choose}>
      ${STATES.map((name) => html`<option key=${name} value=${name}>${stateWord(name)}</option>`)}
    </select>`;
}

function Place({ conclusion, beside, other }) {
  const at = beside.findIndex((row) => row.id === conclusion.id);
  const move = async (step) => {
    await moveConclusion(conclusion.id, conclusion.question, afterFor(beside, conclusion.id, step));
    announce(step < 0 ? say("desk.moved_up") : say("desk.moved_down"));
  };
  return html`
    <div class="conclusion-place" data-tools role="group" aria-label=${say("conclusions.place")}>
      <${Tool} icon="up" words=${say("desk.up")} off=${at <= 0} act=${() => move(-1)} />
      <${Tool} icon="down" words=${say("desk.down")} off=${at === beside.length - 1} act=${() => move(1)} />
      ${other && html`
        <button class="button button-quiet button-small" onClick=${() => moveConclusion(conclusion.id, other.id)}>
          ${say("conclusions.to_question", { n: other.number })}</button>`}
    </div>`;
}

function Support({ state, conclusion, mayEdit }) {
  const [open, show] = useState(false);
  const { groups, cards } = conclusion;
  if (conclusion.new) return html`<p class="conclusion-support conclusion-new">${say("common.new_in_plenary")}</p>`;
  const sourced = mayEdit && sourcesOf(state, conclusion).length > 0;
  if (cards.length === 0 && !sourced) return html`<p class="conclusion-support soft">${say("conclusions.no_cards")}</p>`;
  return html`
    <button class="button button-quiet button-small conclusion-support numeral" aria-expanded=${open} onClick=${() => show(!open)}>
      ${cards.length > 0 ? supportWords(state, groups, cards) : say("conclusions.no_cards")}</button>
    ${open && mayEdit && html`<${Sources} state=${state} conclusion=${conclusion} />`}
    ${open && cards.length > 0 && html`<ul class="conclusion-cards">
      ${cards.map((id) => state.cards.get(id)).filter(Boolean).map((card) => html`
        <li key=${card.id} class="conclusion-card">
          <span class="conclusion-card-code" translate="no">${card.code}</span> <span dir="auto" translate="no">${card.text}</span>
        </li>`)}
    </ul>`}`;
}

function supportWords(state, groups, cards) {
  const support = `${groupsOf(groups, onlyWorkshop(state).groups)}, ${cardsCount(cards.length)}`;
  return say(groups === 1 ? "conclusions.supported_by_one" : "conclusions.supported_by_many", { support });
}
