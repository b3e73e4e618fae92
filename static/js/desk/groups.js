// The groups as they take part: each can be set aside, joined with another or taken back, and one can be added.
import { html } from "../parts/html.js";
import { useRef, useState } from "preact/hooks";
import { boot } from "../boot.js";
import { GroupBadge } from "../parts/group-badge.js";
import { onEscape } from "../parts/escape.js";
import { boardOf, groupsOf } from "../select.js";
import { say } from "../words.js";
import { addGroup, mergeGroups, setGroupAside, setTable } from "./commands.js";
import { enterFor } from "./entering.js";
import { Standing } from "./group-standing.js";
import { ask } from "./phase.js";
import { RailPart } from "./rail-part.js";
import { announceTaken } from "./results.js";

export function Groups({ state, session }) {
  return html`
    <${RailPart} name="groups" title=${say("groups.title")} folded>
      <ul class="group-rows">
        ${groupsOf(state).map((group) => html`<${Row} key=${group.id} state=${state} session=${session} group=${group} />`)}
      </ul>
      <button class="button button-small" onClick=${add}>${say("groups.add")}</button>
      <p class="rail-note group-codes">${say("groups.codes_are")} ${boot.role === "organizer" && html`<a href=${`/w/${boot.workshop}/organizer`}>${say("groups.to_codes")}</a>`}</p>
    <//>`;
}

function Row({ state, session, group }) {
  const [open, setOpen] = useState(false);
  const button = useRef(null);
  const close = () => {
    setOpen(false);
    button.current.focus();
  };
  return html`
    <li class=${group.aside ? "group-row group-row-aside" : "group-row"} onKeyDown=${open ? onEscape(close) : undefined}>
      <div class="group-row-head">
        <${GroupBadge} number=${group.number} />
        <span class="group-row-name"><bdi>${group.table}</bdi> <${Standing} state=${state} group=${group} /></span>
        <button class="button button-quiet button-small" ref=${button} aria-expanded=${open}
          aria-label=${say("groups.change_of", { n: group.number })} onClick=${() => setOpen(!open)}>${say("groups.change")}</button>
      </div>
      ${open && html`<${Menu} state=${state} session=${session} group=${group} done=${close} />`}
    </li>`;
}

function Menu({ state, session, group, done }) {
  const board = boardOf(state, group.id);
  return html`<div class="group-menu">
    <div class="group-menu-buttons">
      <button class="button button-small" onClick=${() => setAside(group, !group.aside)}>${say(group.aside ? "groups.take_back" : "groups.set_aside")}</button>
      ${group.merged_into && html`<button class="button button-small" onClick=${() => part(group)}>${say("groups.part")}</button>`}
      ${session.phase !== "prepared" && html`<button class="button button-small" onClick=${() => enterFor(group.id)}>${say("groups.type_for")}</button>`}
    </div>
    <${MergeWith} state=${state} group=${group} done=${done} />
    ${board && html`<${AtTable} board=${board} />`}
  </div>`;
}

// Chosen first, asked then: the question says what it means.
function MergeWith({ state, group, done }) {
  const targets = groupsOf(state).filter((other) => !other.aside && !other.merged_into && other.id !== group.id && other.id !== group.merged_into);
  if (targets.length === 0) return null;
  const choose = ({ target }) => {
    const into = state.groups.get(target.value);
    target.value = "";
    if (!into) return;
    done(); // the question gives the focus back to what is still there
    askToMerge(group, into);
  };
  return html`
    <select class="input group-merge" value="" aria-label=${say("groups.merge_of", { n: group.number })} onChange=${choose}>
      <option value="">${say("groups.merge_with")}</option>
      ${targets.map(({ id, number }) => html`<option key=${id} value=${id}>${say("common.group_number", { n: number })}</option>`)}
    </select>`;
}

// words: groups.everyone groups.inbox
function AtTable({ board }) {
  return ["everyone", "inbox"].map((name) => html`
    <label class="group-switch" key=${name}>
      <input type="checkbox" role="switch" checked=${board[name]} onChange=${({ target }) => setTable(board.id, { [name]: target.checked })} />
      ${say(`groups.${name}`)}
    </label>`);
}

async function setAside({ id, number }, aside) {
  announceTaken(await setGroupAside(id, aside), say(aside ? "groups.done_aside" : "groups.done_back", { n: number }));
}

function askToMerge(group, into) {
  const numbers = { n: group.number, other: into.number };
  ask(say("groups.merge_means", numbers), say("groups.merge_now"), async () =>
    announceTaken(await mergeGroups(group.id, into.id), say("groups.done_merged", numbers)));
}

async function part({ id, number }) {
  announceTaken(await mergeGroups(id, null), say("groups.done_parted", { n: number }));
}

async function add() {
  announceTaken(await addGroup(), say("groups.done_added"));
}
