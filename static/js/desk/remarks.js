// What is said in the plenary, written down as cards of its own: they count for no group.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { cardsOf, clustersOf, columnsOf, isRemark } from "../select.js";
import { inLanguage, say } from "../words.js";
import { postRemark } from "./commands.js";
import { openPart, RailPart } from "./rail-part.js";
import { ColumnPick, TypedCards } from "./typed-cards.js";
import { TakeBack, TypedRows } from "./typed-rows.js";

const FIELD = "remark";
const PHASES = new Set(["plenary", "closed"]);

export const takesRemarks = ({ phase }) => PHASES.has(phase);

export function writeRemark() {
  openPart("remarks", FIELD);
}

export function Remarks({ state }) {
  return html`<${RailPart} name="remarks" title=${say("groups.remarks")}><${Form} state=${state} /><//>`;
}

function Form({ state }) {
  const [column, chooseColumn] = useState(null);
  const [heading, chooseHeading] = useState("");
  const columns = columnsOf(state);
  const into = state.columns.get(column) ?? columns[0];
  const under = state.clusters.get(heading)?.column === into.id ? heading : null;
  const draft = `remark/${into.id}`;
  return html`
    <${ColumnPick} columns=${columns} chosen=${into.id} choose=${chooseColumn} label=${say("groups.which_column")} />
    <${TypedCards} key=${draft} id=${FIELD} draft=${draft} label=${say("groups.new_remark", { column: inLanguage(into.name) })}
      send=${(text) => postRemark(into.id, text, under)} />
    <${UnderHeading} state=${state} column=${into} chosen=${under} choose=${chooseHeading} />
    <${Written} state=${state} column=${into} />`;
}

function UnderHeading({ state, column, chosen, choose }) {
  const headings = clustersOf(state, column.id).filter(({ lone }) => !lone);
  if (headings.length === 0) return null;
  return html`<select class="input typed-under" aria-label=${say("groups.under")} value=${chosen ?? ""} onChange=${({ target }) => choose(target.value)}>
    <option value="">${say("groups.under_none")}</option>
    ${headings.map(({ id, title }) => html`<option key=${id} value=${id}>${title}</option>`)}
  </select>`;
}

function Written({ state, column }) {
  const remarks = (standing) => cardsOf(state, { column: column.id, standing }).filter(isRemark);
  return html`<${TypedRows} cards=${remarks(true)} label=${say("groups.remarks")} /><${TakeBack} cards=${remarks(false)} />`;
}
