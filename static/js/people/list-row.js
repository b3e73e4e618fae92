// One person of the list: the name opens the form, the group is changed where it stands.
import { GroupBadge } from "../parts/group-badge.js";
import { html } from "../parts/html.js";
import { clockTime } from "../parts/clock-time.js";
import { say } from "../words.js";
import { LACKS, listName, nameOf } from "./finding.js";
import { categoryName, placeOf, taskName } from "./naming.js";
import { seatPeople } from "./roster.js";
import { opened } from "./view.js";

export function ListRow({ person, groups, isOpen = false }) {
  return html`<tr class=${isOpen ? "people-row people-row-open" : "people-row"} data-person=${person.id}>
    <th scope="row">
      <button type="button" class="people-name" aria-expanded=${isOpen} onClick=${() => { opened.value = { id: person.id }; }}><bdi>${listName(person)}</bdi></button>
      <span class="people-more"><bdi>${person.institution}</bdi> <${Lacks} person=${person} /></span>
    </th>
    <td class="people-place">
      <bdi>${placeOf(person)}</bdi>
      <span class="people-more">${takesPartAs(person)}</span>
    </td>
    <td class="people-seat"><${GroupChoice} person=${person} groups=${groups} /></td>
    <td class="people-arrival numeral">${person.checked_in_at ? html`<span class="people-here">${clockTime(person.checked_in_at)}</span>` : html`<span class="visually-hidden">${say("people.not_arrived")}</span>`}</td>
  </tr>`;
}

const takesPartAs = ({ category, funded }) => [category !== "member" && categoryName(category), funded && say("people.funded")].filter(Boolean).join(" · ");

// words: people.lacks_email people.lacks_country people.lacks_organization people.lacks_deletion
const TOLD = ["email", "country", "organization", "deletion"];

function Lacks({ person }) {
  return TOLD.filter((lack) => LACKS[lack](person)).map((lack) => html`<span class="people-lack" key=${lack}>${say(`people.lacks_${lack}`)}</span> `);
}

function GroupChoice({ person, groups }) {
  const at = groups.find(({ id }) => id === person.group);
  const seat = ({ target }) => seatPeople([{ participant: person.id, group: target.value || null }]);
  return html`<span class="people-group">
    ${at ? html`<${GroupBadge} number=${at.number} />` : html`<span class="people-no-badge" aria-hidden="true"></span>`}
    <select class="input people-group-choice" value=${person.group ?? ""} aria-label=${say("people.group_of", { name: nameOf(person) })} onChange=${seat}>
      <option value="">${say("people.no_group")}</option>
      ${groups.map(({ id, number }) => html`<option key=${id} value=${id}>${say("common.group_number", { n: number })}</option>`)}
    </select>
    ${person.task && html`<span class="people-task">${taskName(person.task)}</span>`}
  </span>`;
}
