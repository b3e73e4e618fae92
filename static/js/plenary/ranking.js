// The ranking on one's own screen: a way to the ballot while it is open, its result in the end; else nothing.
// It stands below what people read and write, so that nothing of theirs moves when it comes or grows.
import { html } from "../parts/html.js";
import { boot } from "../boot.js";
import { columnName, RankingResult, stateName } from "../parts/ranking.js";
import { latestRanking } from "../ranking.js";
import { say } from "../words.js";

export function PlenaryRanking({ state }) {
  const ranking = latestRanking(state);
  if (!ranking) return null;
  return html`<section class="plenary-ranking" aria-labelledby="plenary-ranking">
    <h2 class="plenary-ranking-title" id="plenary-ranking">${say("ranking.title")} · ${columnName(state, ranking)}</h2>
    ${ranking.state !== "revealed" && html`<p class="plenary-ranking-state">${stateName(ranking)}</p>`}
    ${ranking.state === "open" && mayCast(ranking) && html`<a class="button button-primary" href=${`/w/${boot.workshop}/ballot?seat=${boot.seat}`}>${say("ranking.give_dots")}</a>`}
    ${ranking.state === "revealed" && html`<${RankingResult} ranking=${ranking} />`}
  </section>`;
}

const mayCast = ({ basis }) => basis !== "group" || boot.role === "rapporteur";
