// Asking for a proposal, and taking it: what it changes is counted before anything is kept.
import { useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { movesBetween } from "./carrying.js";
import { apply, board, discard, propose, proposed } from "./seating.js";

export function ProposalBar({ people, groups }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, tell] = useState(null);
  const ask = async (keep) => {
    setBusy(true);
    tell(await propose(keep));
    setBusy(false);
  };
  const isKept = people.some(({ group }) => group);
  if (proposed.value) return html`<${Preview} people=${people} isKept=${isKept} ask=${ask} isBusy=${isBusy} problem=${problem} />`;
  const seated = people.filter(({ group }) => group).length;
  return html`<div class="tables-bar">
    <p class="numeral" role="status">${say("people.seated_of", { n: seated, m: people.length })}</p>
    <button type="button" class=${seated === people.length ? "button" : "button button-primary"} aria-disabled=${isBusy || groups.length === 0} onClick=${() => isBusy || ask(isKept)}>${say("people.propose")}</button>
    ${problem && html`<p class="notice notice-warn" role="alert">${problem}</p>`}
  </div>`;
}

function Preview({ people, isKept, ask, isBusy, problem }) {
  const moves = movesBetween(people, board(people));
  const text = moves.length === 0 ? say("people.proposal_none") : say(moves.length === 1 ? "people.proposal_one" : "people.proposal_many", { n: moves.length });
  return html`<div class="tables-bar tables-bar-preview notice">
    <div class="tables-told"><p role="status"><strong>${text}</strong></p>
      <p class="small">${say("people.proposal_how")}</p></div>
    ${isKept && html`<label class="person-tick"><input type="checkbox" checked=${proposed.value.keep} disabled=${isBusy} onChange=${({ target }) => ask(target.checked)} /> ${say("people.keep_seated")}</label>`}
    <div class="row">
      <button type="button" class="button button-primary" onClick=${() => apply(people)}>${say("people.apply")}</button>
      <button type="button" class="button" onClick=${discard}>${say("people.discard_proposal")}</button>
    </div>
    ${problem && html`<p role="alert">${problem}</p>`}
  </div>`;
}
