// Cards that groups handed in after the close: staff accept them or not, and may take that back.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { CardText } from "../parts/card-text.js";
import { GroupBadge } from "../parts/group-badge.js";
import { decisionOn, offersOf } from "../offers.js";
import { outbox } from "../outbox.js";
import { RailPart } from "./rail-part.js";
import { say, inLanguage } from "../words.js";
import { declineOffer, takeOffer, undo } from "./commands.js";
import { announceTaken } from "./results.js";

export function LateOffers({ state }) {
  const [done, showDone] = useState(false);
  const offers = offersOf(state, [], "late");
  if (offers.length === 0) return null;
  const open = offers.filter((offer) => offer.fate === "offered");
  const decided = offers.filter((offer) => offer.fate !== "offered");
  return html`
    <${RailPart} name="late" title=${say("desk.late", { n: open.length })}>
      <ul class="late-offers">${open.map((offer) => html`<${LateOffer} key=${offer.id} state=${state} offer=${offer} />`)}</ul>
      ${decided.length > 0 && html`
        <button class="button button-quiet button-small" aria-expanded=${done} onClick=${() => showDone(!done)}>
          ${say("desk.late_done", { n: decided.length })}
        </button>
        ${done && html`<ul class="late-offers">${decided.map((offer) => html`<${LateOffer} key=${offer.id} state=${state} offer=${offer} />`)}</ul>`}`}
    <//>`;
}

function LateOffer({ state, offer }) {
  const number = state.groups.get(offer.group)?.number;
  return html`
    <li class="late-offer" data-offer=${offer.id}>
      <p class="late-offer-head"><${GroupBadge} number=${number} /> <span>${inLanguage(state.columns.get(offer.column).name)}</span></p>
      <${CardText} text=${offer.text} />
      <div class="late-offer-foot"><${Ways} state=${state} offer=${offer} /></div>
    </li>`;
}

// Refusals are told with those of all other acts.
function Ways({ state, offer }) {
  const decision = decisionOn(state, outbox.value, offer.id);
  if (decision && decision.status !== "refused") return html`<span class="soft small">${say("desk.late_sending")}</span>`;
  const back = takenBackBy(offer);
  return html`
    ${offer.fate === "taken" && html`<span class="late-offer-fate">${say("desk.late_accepted", { code: state.cards.get(offer.card)?.code ?? "…" })}</span>`}
    ${offer.fate === "declined" && html`<span class="late-offer-fate">${say("desk.late_declined")}</span>`}
    ${offer.fate !== "taken" && html`<button class="button button-small" onClick=${() => accept(offer)}>${say("desk.late_accept")}</button>`}
    ${offer.fate === "offered" && html`<button class="button button-quiet button-small" onClick=${() => decline(offer)}>${say("desk.late_decline")}</button>`}
    ${back && html`<button class="button button-quiet button-small" onClick=${() => takeBack(back)}>${say("desk.undo")}</button>`}`;
}

async function accept(offer) {
  announceTaken(await takeOffer(offer.id), say("desk.done_late_accepted"));
}

async function decline(offer) {
  announceTaken(await declineOffer(offer.id), say("desk.done_late_declined"));
}

async function takeBack(command) {
  announceTaken(await undo(command), say("desk.done_undo"));
}

// The command of this browser that made it what it is; what another decided, that one takes back.
function takenBackBy({ id, fate, card }) {
  const own = outbox.value.filter((command) => command.status === "answered" && command.fields.offer === id);
  if (fate === "taken") return own.find((command) => command.id === card)?.id;
  return fate === "declined" ? own.filter((command) => command.name === "decline_offer").at(-1)?.id : undefined;
}
