// What is ranked, by whom, and with how many dots: chosen once, before it is opened.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { columnsOf } from "../select.js";
import { inLanguage, say } from "../words.js";
import { openRanking } from "./commands.js";

// words: ranking.basis_delegation ranking.basis_group ranking.basis_person
const BASES = ["delegation", "group", "person"];
const MOST_DOTS = 10;

export function OpenRanking({ state }) {
  const columns = columnsOf(state);
  const usual = columns.find(({ kind }) => kind === "priority") ?? columns.at(-1);
  const [asked, ask] = useState({ column: usual.id, basis: "delegation", dots: 3, observers: "none" });
  const put = (change) => ask({ ...asked, ...change });
  const open = (event) => {
    event.preventDefault();
    openRanking({ ...asked, observers: asked.basis === "delegation" ? asked.observers : "none" });
  };
  return html`<form class="ranking-open" onSubmit=${open}>
    <p class="small soft">${say("ranking.what_it_is")}</p>
    <${Choice} label=${say("ranking.column")} value=${asked.column} choose=${(column) => put({ column })}
      choices=${columns.map(({ id, name }) => [id, inLanguage(name)])} />
    <${Choice} label=${say("ranking.basis")} value=${asked.basis} choose=${(basis) => put({ basis })}
      choices=${BASES.map((basis) => [basis, say(`ranking.basis_${basis}`)])} />
    <${Choice} label=${say("ranking.dots")} value=${asked.dots} choose=${(dots) => put({ dots: Number(dots) })}
      choices=${Array.from({ length: MOST_DOTS }, (_, at) => [at + 1, at + 1])} />
    ${asked.basis === "delegation" && html`<label class="ranking-check">
      <input type="checkbox" checked=${asked.observers === "apart"} onChange=${(event) => put({ observers: event.currentTarget.checked ? "apart" : "none" })} />
      <span>${say("ranking.with_observers")}</span></label>`}
    <button class="button button-small">${say("ranking.open_it")}</button>
  </form>`;
}

function Choice({ label, value, choices, choose }) {
  return html`<label class="ranking-choice"><span>${label}</span>
    <select class="input" value=${value} onChange=${(event) => choose(event.currentTarget.value)}>
      ${choices.map(([id, name]) => html`<option key=${id} value=${id}>${name}</option>`)}
    </select></label>`;
}
