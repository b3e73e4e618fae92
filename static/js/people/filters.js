// What the list is narrowed by: words typed, and four choices that offer only what occurs.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { counted } from "./counting.js";
import { LACKS } from "./finding.js";
import { categoryName, countryName } from "./naming.js";

export function Filters({ people, groups, filter, change }) {
  return html`<div class="people-filters" role="search">
    <label class="people-search"><span class="visually-hidden">${say("people.search")}</span>
      <input class="input" type="search" autocomplete="off" spellcheck=${false} maxlength="80" placeholder=${say("people.search")}
        value=${filter.typed} onInput=${({ target }) => change({ typed: target.value })} />
    </label>
    <${Choice} name="group" filter=${filter} change=${change} offered=${groupsOffered(people, groups)} />
    <${Choice} name="country" filter=${filter} change=${change} offered=${offered(people, "country", countryName)} />
    <${Choice} name="category" filter=${filter} change=${change} offered=${offered(people, "category", categoryName)} />
    <${Choice} name="lack" filter=${filter} change=${change} offered=${lacks(people)} />
  </div>`;
}

// words: people.filter_group people.filter_country people.filter_category people.filter_lack
function Choice({ name, filter, change, offered }) {
  return html`<label class="people-filter"><span class="visually-hidden">${say(`people.filter_${name}`)}</span>
    <select class="input" value=${filter[name]} onChange=${({ target }) => change({ [name]: target.value })}>
      <option value="">${say(`people.filter_${name}`)}</option>
      ${offered.map(([value, words, n]) => html`<option key=${value} value=${value}>${words} (${n})</option>`)}
    </select>
  </label>`;
}

function groupsOffered(people, groups) {
  const in_ = (id) => people.filter(({ group }) => (group ?? null) === id).length;
  return [...groups.map(({ id, number }) => [id, say("common.group_number", { n: number }), in_(id)]), ["none", say("people.no_group"), in_(null)]];
}

function offered(people, field, nameOfValue) {
  const all = counted(people.map((row) => row[field])).map(([value, n]) => [value, nameOfValue(value), n]);
  return all.sort((a, b) => a[1].localeCompare(b[1]));
}

// words: people.lack_group people.lack_email people.lack_country people.lack_languages people.lack_consents
// words: people.lack_organization people.lack_arrival people.lack_deletion
function lacks(people) {
  return Object.entries(LACKS).map(([lack, is]) => [lack, say(`people.lack_${lack}`), people.filter(is).length]).filter(([, , n]) => n > 0);
}
