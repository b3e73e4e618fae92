// One table with those who sit there, and what who mixes people wants to know of it.
import { useRef } from "preact/hooks";
import { GroupBadge } from "../parts/group-badge.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { standingOf } from "./counting.js";
import { countryName, languageName } from "./naming.js";
import { useSeatDrag } from "./seat-drag.js";
import { Seated } from "./seated.js";

const SHORT = 12; // so many without a group lie in lines above the tables; more stand beside them

export function Table({ group, rows, before, groups, menu, openMenu, isPreview, isMissed = false }) {
  const list = useRef();
  useSeatDrag(list);
  const members = rows.filter((row) => (row.group ?? null) === (group?.id ?? null));
  const standing = group && standingOf(rows, group);
  const look = group ? "" : members.length > SHORT ? "people-table-none" : "people-table-none people-table-strip";
  return html`<section class=${`people-table-box ${look}`}>
    <header class="table-head">
      <h3>${group && html`<${GroupBadge} number=${group.number} />`} <span>${group ? group.table || say("common.group_number", { n: group.number }) : say("people.no_group")}</span> <span class="table-count numeral">${members.length}</span></h3>
      ${group && html`<${Mix} standing=${standing} group=${group} isMissed=${isMissed} />`}
    </header>
    <ul class="table-people" ref=${list} data-table=${group?.id ?? ""}>
      ${members.map((person) => html`<${Seated} key=${person.id} person=${person} group=${group} groups=${groups}
        isMoved=${isPreview && isOther(before.get(person.id), person)} isOpen=${menu === person.id} toggle=${() => openMenu(menu === person.id ? null : person.id)} />`)}
    </ul>
  </section>`;
}

const isOther = (before, row) => before && ((before.group ?? null) !== (row.group ?? null) || before.task !== row.task);

// Only what somebody may want to change is named: a country twice at one table, a language nobody else speaks there.
function Mix({ standing: { members, places, repeated, strangers }, group, isMissed }) {
  const tasks = ["rapporteur", "deputy"].filter((task) => !members.some((row) => row.task === task));
  return html`<div class="table-mix small">
    <p class="soft numeral">${say(places.length === 1 ? "people.places_one" : "people.places_many", { n: places.length })}${(group.languages ?? []).length > 0 && ` · ${group.languages.map(languageName).join(", ")}`}</p>
    ${repeated.length > 0 && html`<p class="soft numeral">${repeated.map(([place, n]) => `${countryName(place)} ${n}`).join(" · ")}</p>`}
    ${strangers > 0 && html`<p class="people-lack">${say(strangers === 1 ? "people.stranger_one" : "people.stranger_many", { n: strangers })}</p>`}
    ${isMissed && members.length > 0 && tasks.includes("rapporteur") && html`<p class="people-lack">${say("people.no_rapporteur")}</p>`}
  </div>`;
}
