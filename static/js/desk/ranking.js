// An indicative order of the headings, for whoever wants one: folded until then.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { columnName, RankingResult, stateName } from "../parts/ranking.js";
import { latestRanking } from "../ranking.js";
import { say } from "../words.js";
import { closeRanking, orderByRanking, revealRanking, showStage } from "./commands.js";
import { Confirm } from "./confirm.js";
import { OpenRanking } from "./ranking-open.js";
import { RailPart } from "./rail-part.js";
import { Slips } from "./slips.js";

export function RankingPart({ state, session }) {
  const ranking = latestRanking(state);
  if (session.phase === "closed" && !ranking) return null;
  return html`<${RailPart} name="ranking" title=${say("ranking.title")} folded>
    ${ranking ? html`<${AtHand} state=${state} session=${session} ranking=${ranking} key=${ranking.id} />` : html`<${OpenRanking} state=${state} />`}
  <//>`;
}

function AtHand({ state, session, ranking }) {
  const [another, setAnother] = useState(false);
  if (another) return html`<div class="ranking-at-hand">
    <${OpenRanking} state=${state} />
    <div class="ranking-acts"><button class="button button-quiet button-small" onClick=${() => setAnother(false)}>${say("ranking.back")}</button></div>
  </div>`;
  return html`<div class="ranking-at-hand">
    <p class="rail-note">${columnName(state, ranking)} · ${stateName(ranking)}</p>
    ${ranking.basis === "delegation" && ranking.state !== "revealed" && html`<${Slips} state=${state} ranking=${ranking} />`}
    ${ranking.state === "closed" && html`<p class="small soft">${say("ranking.late_come")}</p>`}
    ${ranking.state === "revealed" && html`<${RankingResult} ranking=${ranking} />`}
    <div class="ranking-acts">
      <${Next} key=${ranking.state} ranking=${ranking} />
      ${session.stage.slide !== "ranking" && html`<button class="button button-small" onClick=${() => showStage({ slide: "ranking" })}>${say("ranking.show")}</button>`}
      ${ranking.state !== "open" && html`<button class="button button-quiet button-small" onClick=${() => setAnother(true)}>${say("ranking.another")}</button>`}
    </div>
  </div>`;
}

// words: ranking.close ranking.reveal ranking.order ranking.close_means ranking.reveal_means ranking.order_means
const NEXT = { open: ["close", closeRanking], closed: ["reveal", revealRanking], revealed: ["order", orderByRanking] };

// Its key is the state: a question stays with the act that it was asked of, whoever does that act meanwhile.
function Next({ ranking }) {
  const [asking, ask] = useState(false);
  const [name, act] = NEXT[ranking.state];
  const go = () => {
    ask(false);
    act(ranking.id);
  };
  if (asking) return html`<${Confirm} text=${say(`ranking.${name}_means`)} yes=${say(`ranking.${name}`)} act=${go} cancel=${() => ask(false)} />`;
  return html`<button class="button button-small" onClick=${() => ask(true)}>${say(`ranking.${name}`)}</button>`;
}
