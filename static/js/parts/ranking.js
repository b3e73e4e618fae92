// A ranking as everyone may see it: what is ranked, that it is open or closed, and in the end its result.
import { CardText } from "./card-text.js";
import { html } from "./html.js";
import { linesOf } from "../ranking.js";
import { inLanguage, say } from "../words.js";

// words: ranking.open ranking.closed ranking.revealed
export const stateName = (ranking) => say(`ranking.${ranking.state}`);

// words: ranking.how_delegation_one ranking.how_group_one ranking.how_person_one
// words: ranking.how_delegation_many ranking.how_group_many ranking.how_person_many
export const howToTakePart = (ranking) => say(`ranking.how_${ranking.basis}_${ranking.dots === 1 ? "one" : "many"}`, { n: ranking.dots });

// What is held back is ranked without its words.
export const optionText = ({ text }) => text || say("ranking.held");

export const columnName = (state, ranking) => inLanguage(state.columns.get(ranking.column)?.name);

export function receivedWords({ ballots, of }) {
  if (of === null) return say("ranking.received", { n: ballots });
  return say("ranking.received_of", { n: ballots, m: of });
}

export function RankingLine({ line, most }) {
  return html`<div class="ranking-line">
    <p class="ranking-rank numeral" translate="no">${line.rank}</p>
    <div class="ranking-text"><${CardText} text=${optionText(line)} whole /></div>
    <span class="ranking-tied">${line.tied && say("ranking.tied")}</span>
    <p class="ranking-dots numeral" aria-label=${say(line.dots === 1 ? "ranking.dots_given_one" : "ranking.dots_given_many", { n: line.dots })}>${line.dots}</p>
    <svg class="ranking-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${most ? (100 * line.dots) / most : 0} height="1" />
    </svg>
  </div>`;
}

export const mostOf = (part) => Math.max(0, ...part.options.map(({ dots }) => dots));

export function RankingResult({ ranking }) {
  const { observers } = ranking.result;
  return html`<div class="ranking-result">
    <${Part} ranking=${ranking} part=${ranking.result} />
    ${observers && html`<h3 class="ranking-apart">${say("ranking.observers_apart")}</h3><${Part} ranking=${ranking} part=${observers} />`}
    <p class="ranking-decides small soft">${say("ranking.decides_nothing")}</p>
  </div>`;
}

function Part({ ranking, part }) {
  const most = mostOf(part);
  return html`
    <p class="ranking-received">${receivedWords(part)}</p>
    <ol class="ranking-lines">${linesOf(ranking, part).map((line) => html`<li key=${line.id}><${RankingLine} line=${line} most=${most} /></li>`)}</ol>`;
}
