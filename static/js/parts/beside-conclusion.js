// What stands beneath a conclusion on every reading screen: who follows it up until when, and what is reserved.
import { html } from "./html.js";
import { say } from "../words.js";

const Typed = ({ text }) => html`<span class="beside-typed" dir="auto" translate="no">${text}</span>`;

export function FollowedUp({ conclusion: { responsible, deadline } }) {
  if (!responsible && !deadline) return null;
  return html`<span class="beside">
    ${responsible && html`<span><span class="beside-name">${say("common.responsible")}</span> <${Typed} text=${responsible} /></span>`}
    ${deadline && html`<span><span class="beside-name">${say("common.deadline")}</span> <${Typed} text=${deadline} /></span>`}
  </span>`;
}

// A name only where it was typed, because its delegation asked to be named.
export function Reserved({ conclusion: { reservation, reserved_by } }) {
  if (!reservation) return null;
  const name = reserved_by ? say("common.reservation_of", { who: reserved_by }) : say("common.reservation_unnamed");
  return html`<span class="beside"><span><span class="beside-name">${name}</span> <${Typed} text=${reservation} /></span></span>`;
}

export function Beside({ conclusion }) {
  const { responsible, deadline, reservation } = conclusion;
  if (!responsible && !deadline && !reservation) return null;
  return html`<p class="beside-lines"><${FollowedUp} conclusion=${conclusion} /><${Reserved} conclusion=${conclusion} /></p>`;
}
