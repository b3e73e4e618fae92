// Who has just come: where to sit, what is agreed to, and the way back where it was somebody else.
import { announce } from "../desk/results.js";
import { GroupBadge } from "../parts/group-badge.js";
import { html } from "../parts/html.js";
import { clockTime } from "../parts/clock-time.js";
import { say } from "../words.js";
import { Consents } from "./consents.js";
import { nameOf } from "./finding.js";
import { placeOf, taskName } from "./naming.js";
import { checkIn, seatPeople } from "./roster.js";
import { opened } from "./view.js";

export function Arrived({ person, groups }) {
  const isHere = Boolean(person.checked_in_at);
  const turn = () => {
    checkIn(person.id, !isHere);
    announce(say(isHere ? "people.taken_back" : "people.is_here", { name: nameOf(person) }));
  };
  return html`<section class="arrived panel" aria-label=${nameOf(person)}>
    <div class="arrived-head">
      <h2><bdi>${nameOf(person)}</bdi></h2>
      <p class="soft"><bdi>${placeOf(person)}</bdi></p>
    </div>
    <p class="arrived-line"><span class=${isHere ? "arrived-at numeral" : "soft"}>${isHere ? say("people.came_at", { time: clockTime(person.checked_in_at) }) : say("people.not_arrived")}</span>
      <button type="button" class="button button-small button-quiet" onClick=${turn}>${say(isHere ? "people.take_back" : "people.say_here")}</button></p>
    <${Seat} person=${person} groups=${groups} />
    ${person.access_needs && html`<p class="notice small"><strong>${say("people.field_access_needs")}:</strong> <bdi>${person.access_needs}</bdi></p>`}
    <${Consents} person=${person} />
    <p class="arrived-foot small">
      ${person.code && html`<span><span class="soft">${say("people.own_code")}</span> <strong translate="no">${person.code}</strong></span>`}
      <button type="button" class="button button-small button-quiet" onClick=${() => { opened.value = { id: person.id }; }}>${say("people.edit")}</button>
    </p>
  </section>`;
}

// Whoever has no group yet is given one by a press; who has one reads it large.
function Seat({ person, groups }) {
  const at = groups.find(({ id }) => id === person.group);
  const sit = (group) => seatPeople([{ participant: person.id, group }]);
  return html`<div class="arrived-seat">
    ${at
      ? html`<p class="arrived-group"><${GroupBadge} number=${at.number} large /> <span>${say("common.group_number", { n: at.number })} ${at.table && html`<span class="soft"><bdi>${at.table}</bdi></span>`}${person.task && html` <span class="people-task">${taskName(person.task)}</span>`}</span></p>`
      : html`<p class="arrived-group people-lack">${say("people.no_group_yet")}</p>`}
    <div class="arrived-groups" role="group" aria-label=${say("people.group_of", { name: nameOf(person) })}>
      ${groups.map(({ id, number }) => html`<button type="button" class="button button-small" key=${id} aria-pressed=${id === person.group} aria-label=${say("common.group_number", { n: number })} onClick=${() => id === person.group || sit(id)}>${number}</button>`)}
    </div>
  </div>`;
}
