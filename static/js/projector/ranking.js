// The ranking on the wall: what it is about and how to take part, that it is closed, and in the end the result.
// Nothing of its ballots before that.
import { html } from "../parts/html.js";
import { CardText } from "../parts/card-text.js";
import { Pages } from "../parts/pages.js";
import { columnName, howToTakePart, mostOf, optionText, RankingLine, receivedWords, stateName } from "../parts/ranking.js";
import { latestRanking, linesOf } from "../ranking.js";
import { say } from "../words.js";
import { usePagesShown } from "./pages-shown.js";
import { turnOf } from "./turning.js";

export function Ranking({ state, session }) {
  const told = usePagesShown();
  const ranking = latestRanking(state);
  if (!ranking) return html`<p class="wall-message">${say("ranking.none")}</p>`;
  const entries = ranking.result ? resultEntries(ranking) : ranking.options.map(optionEntry);
  const heads = [html`<${Head} state=${state} ranking=${ranking} />`];
  return html`<${Pages} className="pages-single wall-ranking-pages" columns=${[entries]} heads=${heads}
    page=${session.stage.page} turn=${turnOf(state, session.stage)} told=${told} />`;
}

function Head({ state, ranking }) {
  return html`<div class="wall-ranking-head">
    <h2 class="wall-ranking-title">${say("ranking.title")} · ${columnName(state, ranking)}</h2>
    <p class="wall-ranking-note">${noteOf(ranking)}</p>
  </div>`;
}

function noteOf(ranking) {
  if (ranking.result) return `${receivedWords(ranking.result)} · ${say("ranking.decides_nothing")}`;
  return ranking.state === "open" ? howToTakePart(ranking) : stateName(ranking);
}

const optionEntry = (option) => html`<div class="wall-ranking-option" key=${option.id}><${CardText} text=${optionText(option)} whole /></div>`;

function resultEntries(ranking) {
  const { observers } = ranking.result;
  return [...lineEntries(ranking, ranking.result), ...(observers ? apart(ranking, observers) : [])];
}

// The head stays with the first line below it.
function apart(ranking, part) {
  const [first, ...others] = lineEntries(ranking, part);
  const head = html`<div key="observers"><h3 class="wall-ranking-apart">${say("ranking.observers_apart")} · ${receivedWords(part)}</h3>${first}</div>`;
  return [head, ...others];
}

const lineEntries = (ranking, part) =>
  linesOf(ranking, part).map((line) => html`<${RankingLine} key=${line.id} line=${line} most=${mostOf(part)} />`);
