// The first step: what is still open and what no conclusion takes up, in counts; each line opens to what it counts.
import { html } from "../parts/html.js";
import { leftOf, openOf } from "../closing.js";
import { GroupBadge } from "../parts/group-badge.js";
import { ObjectiveText } from "../parts/serves.js";
import { say } from "../words.js";
import { StepFoot, StepTitle } from "./closing-parts.js";

const Typed = ({ text, number = null }) => html`${number && html`<span class="numeral" translate="no">${number} </span>`}<span dir="auto" translate="no">${text}</span>`;

const DRAWN = {
  groups: (group) => html`<${GroupBadge} number=${group.number} />`,
  tops: ({ code, text }) => html`<${Typed} number=${code} text=${text} />`,
  headings: ({ title }) => html`<${Typed} text=${title} />`,
  cards: ({ title, members: [card] }) => html`<${Typed} number=${card.code} text=${title} />`,
  objectives: (objective) => html`<${ObjectiveText} objective=${objective} />`,
};

export function MissingStep({ state, next, go, back, toConclusion, toMaterial }) {
  const [open, left] = [openOf(state), leftOf(state)];
  const lead = (row) => html`<button class="button button-quiet button-small closing-lead" onClick=${() => toConclusion(row.id)}><${Typed} number=${row.number} text=${row.text} /></button>`;
  return html`
    <${StepTitle}>${say("closing.missing")}<//>
    ${open.length + left.length === 0 && html`<p class="closing-good">${say("closing.nothing_missing")}</p>`}
    ${open.length > 0 && html`<h3>${say("closing.still_open")}</h3><${Lines} lines=${open} draw=${() => lead} />`}
    ${left.length > 0 && html`<h3>${say("closing.left_out")}</h3><${Lines} lines=${left} draw=${(name) => DRAWN[name] ?? lead} />
      <p><button class="button button-small button-quiet" onClick=${toMaterial}>${say("closing.to_material")}</button></p>`}
    <${StepFoot} next=${next} go=${go} back=${back} />`;
}

// words: closing.of_draft closing.of_proposed closing.of_pending closing.of_groups closing.of_tops closing.of_headings
// words: closing.of_cards closing.of_objectives closing.of_unsourced
function Lines({ lines, draw }) {
  return html`<div class="closing-lines">${lines.map(({ name, rows }) => html`
    <details class="closing-line" key=${name}>
      <summary>${say(`closing.of_${name}`)} <span class="closing-count numeral" translate="no">${rows.length}</span></summary>
      <ul>${rows.map((row) => html`<li key=${row.id}>${draw(name)(row)}</li>`)}</ul>
    </details>`)}</div>`;
}
