// The slips of a ranking: made from a list, printed, and looked after one by one. Whether one was cast is not known here.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { boot } from "../boot.js";
import { useDraft } from "../drafts.js";
import { Dots, DotsLeft } from "../parts/dots.js";
import { given, labelsOf, slipsOf } from "../ranking.js";
import { say } from "../words.js";
import { enterBallot, issueSlips, reissueSlip, voidSlip } from "./commands.js";

const USUAL = Array.from({ length: 11 }, (_, at) => at + 1).join("\n");

export function Slips({ state, ranking }) {
  const slips = slipsOf(state, ranking);
  const [adding, setAdding] = useState(false);
  const [members, observers] = [useDraft(`slips/${ranking.id}`), useDraft(`slips/${ranking.id}:observers`)];
  const writing = adding || slips.length === 0 || members[0] || observers[0]; // whoever makes slips meanwhile
  const print = `/w/${boot.workshop}/slips?ranking=${ranking.id}`;
  return html`<div class="slips-part">
    ${slips.length > 0 && html`
      <p><a class="button button-small" href=${print} target="_blank">${say("ranking.print")}</a></p>
      <ul class="slip-rows">${slips.map((slip) => html`<${SlipRow} key=${slip.id} slip=${slip} ranking=${ranking} />`)}</ul>`}
    ${writing
      ? html`<${Issue} ranking=${ranking} members=${members} observers=${observers} usual=${slips.length ? "" : USUAL} done=${() => setAdding(false)} />`
      : html`<button class="button button-quiet button-small" onClick=${() => setAdding(true)}>${say("ranking.more_slips")}</button>`}
  </div>`;
}

// What is usual is offered until something is typed, and only where there are no slips yet.
function Issue({ ranking, members: [kept, keep, clear], observers: [others, keepOthers, clearOthers], usual, done }) {
  const [touched, touch] = useState(false);
  const members = touched || kept ? kept : usual;
  const type = (event) => {
    touch(true);
    keep(event.currentTarget.value);
  };
  const apart = ranking.observers === "apart";
  const issue = (event) => {
    event.preventDefault();
    const labels = labelsOf(members, apart ? others : "");
    const saved = labels.length ? issueSlips(ranking.id, labels) : null;
    clear(saved);
    clearOthers(saved);
    touch(true); // so that what is on its way is not offered once more
    done();
  };
  return html`<form class="ranking-open" onSubmit=${issue}>
    <label><span>${say("ranking.labels")}</span>
      <textarea class="input" rows="6" value=${members} onInput=${type}></textarea></label>
    ${apart && html`<label><span>${say("ranking.labels_observers")}</span>
      <textarea class="input" rows="3" value=${others} onInput=${(event) => keepOthers(event.currentTarget.value)}></textarea></label>`}
    <button class="button button-small">${say("ranking.make_slips")}</button>
  </form>`;
}

function SlipRow({ slip, ranking }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return html`<li class=${`slip-row ${slip.void ? "slip-row-void" : ""}`}>
    <button class="slip-row-face" aria-expanded=${open} disabled=${slip.void} onClick=${() => setOpen(!open)}>
      <span>${slip.label}</span>
      <span class="soft">${slip.void ? say("ranking.void") : slip.kind === "observer" ? say("ranking.observer") : ""}</span>
      <span class="slip-row-code" translate="no">${slip.code}</span>
    </button>
    ${open && !slip.void && html`<${SlipActs} slip=${slip} ranking=${ranking} close=${close} />`}
  </li>`;
}

function SlipActs({ slip, ranking, close }) {
  const [entering, setEntering] = useState(false);
  const act = (command) => () => {
    close();
    command(slip.id);
  };
  if (entering) return html`<${Enter} slip=${slip} ranking=${ranking} close=${close} />`;
  return html`<div class="ranking-acts">
    <button class="button button-small" onClick=${() => setEntering(true)}>${say("ranking.enter")}</button>
    ${ranking.state !== "revealed" && html`<button class="button button-small" onClick=${act(reissueSlip)}>${say("ranking.reissue")}</button>`}
    <button class="button button-quiet button-small" onClick=${act(voidSlip)}>${say("ranking.void_it")}</button>
  </div>`;
}

function Enter({ slip, ranking, close }) {
  const [choices, choose] = useState({});
  const none = given(choices) === 0;
  const enter = (event) => {
    event.preventDefault();
    if (none) return;
    close();
    enterBallot(slip.id, choices);
  };
  return html`<form class="ranking-enter" onSubmit=${enter}>
    <${Dots} ranking=${ranking} choices=${choices} choose=${choose} name=${slip.id} />
    <${DotsLeft} ranking=${ranking} choices=${choices} />
    <button class="button button-small" aria-disabled=${none}>${say("ranking.enter_it")}</button>
    <button type="button" class="button button-quiet button-small" onClick=${close}>${say("desk.not_yet")}</button>
  </form>`;
}
