// The cards of a heading, each with all the conclusions that came of it; out of sight until somebody asks.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { stateWord } from "../parts/state-tag.js";
import { say } from "../words.js";

// `cards`: [{card, came: [{conclusion, direct}]}]
export function Came({ title, cards }) {
  const [open, show] = useState(false);
  return html`
    <div class="came">
      <button class="button button-quiet button-small" aria-expanded=${open} onClick=${() => show(!open)}>
        ${say("conclusions.came_cards")}<span class="visually-hidden">: ${title}</span></button>
      ${open && html`<ul class="conclusion-cards">${cards.map(({ card, came }) => html`<${CameOf} key=${card.id} card=${card} came=${came} />`)}</ul>`}
    </div>`;
}

function CameOf({ card, came }) {
  return html`
    <li class="conclusion-card">
      <span class="conclusion-card-code" translate="no">${card.code}</span>
      <span><span dir="auto" translate="no">${card.text}</span>
        ${came.map((each) => html`<span class="came-line numeral" key=${each.conclusion.id}>${cameWords(each)}</span>`)}
        ${came.length === 0 && html`<span class="came-line">${say("conclusions.came_none")}</span>`}</span>
    </li>`;
}

function cameWords({ conclusion, direct }) {
  const words = { n: conclusion.number, state: stateWord(conclusion.state) };
  if (conclusion.number === null) return say(direct ? "conclusions.came_draft_direct" : "conclusions.came_draft_heading");
  return say(direct ? "conclusions.came_direct" : "conclusions.came_heading", words);
}
