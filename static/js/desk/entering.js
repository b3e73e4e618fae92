// Typing or pasting cards for a group that works on paper or has lost its laptop.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { signal } from "@preact/signals";
import { boardOf, cardsOf, columnsOf, groupsOf } from "../select.js";
import { inLanguage, say } from "../words.js";
import { enterCard } from "./commands.js";
import { openPart, RailPart } from "./rail-part.js";
import { ColumnPick, TypedCards } from "./typed-cards.js";
import { TakeBack, TypedRows } from "./typed-rows.js";

const FIELD = "entered-card";
const chosenGroup = signal(null);

export function enterFor(group) {
  chosenGroup.value = group;
  openPart("entering", FIELD);
}

export function Entering({ state }) {
  return html`<${RailPart} name="entering" title=${say("groups.entering")} folded><${Form} state=${state} /><//>`;
}

function Form({ state }) {
  const [column, chooseColumn] = useState(null);
  const groups = groupsOf(state);
  const group = state.groups.get(chosenGroup.value) ?? groups[0];
  const columns = columnsOf(state);
  const into = state.columns.get(column) ?? columns[0];
  const board = boardOf(state, group.id);
  const draft = `enter/${group.id}/${into.id}`;
  const names = { n: group.number, column: inLanguage(into.name) };
  return html`
    <select class="input typed-group" aria-label=${say("groups.which_group")} value=${group.id} onChange=${({ target }) => { chosenGroup.value = target.value; }}>
      ${groups.map(({ id, number }) => html`<option key=${id} value=${id}>${say("common.group_number", { n: number })}</option>`)}
    </select>
    <${ColumnPick} columns=${columns} chosen=${into.id} choose=${chooseColumn} label=${say("groups.which_column")} />
    <${TypedCards} key=${draft} id=${FIELD} draft=${draft} label=${say("groups.new_card", names)} send=${(text) => enterCard(board.id, into.id, text)} />
    <${Entered} state=${state} group=${group} column=${into} />`;
}

function Entered({ state, group, column }) {
  const entered = (standing) => cardsOf(state, { group: group.id, column: column.id, standing }).filter((card) => card.entered);
  return html`<${TypedRows} cards=${entered(true)} label=${say("groups.entered")} /><${TakeBack} cards=${entered(false)} />`;
}
