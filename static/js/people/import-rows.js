// One row of a file: as it will stand on the list, what of it is otherwise, or what is doubtful and must be decided.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { choicesOf, fieldsFor } from "./deciding.js";
import { listName, nameOf } from "./finding.js";
import { CATEGORIES, categoryName, countryName, languageName, placeOf, TASKS, taskName } from "./naming.js";
import { Country, Languages, Select, Text } from "./person-fields.js";

// A press leaves out a row that was plain, and takes it in again.
export function PlainRow({ row, decision, people, groups, change }) {
  const isIn = decision.choice !== "skip";
  const turn = ({ target }) => change({ choice: target.checked ? (row.participant ?? "new") : "skip" });
  return html`<li class=${isIn || row.match === "same" ? "import-row" : "import-row import-row-out"}>
    <${Line} line=${row.line} />
    <div class="import-who"><${Who} row=${row} people=${people} groups=${groups} /></div>
    ${row.match === "same"
      ? html`<span class="soft small">${say("people.is_same")}</span>`
      : html`<label class="person-tick small"><input type="checkbox" checked=${isIn} onChange=${turn} /> ${say(row.match === "changed" ? "people.take_change" : "people.take_row")}</label>`}
  </li>`;
}

export function DoubtfulRow({ row, decision, people, groups, change }) {
  const { choice, typed } = decision;
  return html`<li class=${choice === "" ? "import-row import-row-open" : choice === "skip" ? "import-row import-row-out" : "import-row"}>
    <${Line} line=${row.line} />
    <div class="import-who">
      <${Who} row=${row} people=${people} groups=${groups} />
      <ul class="import-doubts">${row.doubts.map(({ text }) => html`<li key=${text}>${text}</li>`)}</ul>
      <${Mending} row=${row} typed=${typed} groups=${groups} type=${(more) => change({ typed: { ...typed, ...more } })} />
      <${Choices} row=${row} decision=${decision} people=${people} choose=${(next) => change({ choice: next })} />
    </div>
  </li>`;
}

const Line = ({ line }) => html`<span class="import-line numeral soft" title=${say("people.line", { n: line })}><span class="visually-hidden">${say("people.line", { n: line })}</span><span aria-hidden="true">${line}</span></span>`;

function Who({ row, people, groups }) {
  const known = people.find(({ id }) => id === row.participant);
  const shown = { ...known, ...row.fields };
  return html`
    <p><strong><bdi>${listName(shown) || say("people.nameless")}</bdi></strong> <span class="soft"><bdi>${[placeOf(shown), shown.institution].filter(Boolean).join(" · ")}</bdi></span></p>
    ${row.match === "new" && html`<p class="small soft"><bdi>${restOf(row.fields, groups)}</bdi></p>`}
    ${row.changed && Object.keys(row.changed).length > 0 && html`<ul class="import-changes small">${Object.entries(row.changed).map(([name, [before, after]]) => html`<li key=${name}>
      <span class="soft">${fieldName(name)}:</span> ${before !== "" && before !== null && html`<del><bdi>${valueOf(name, before, groups)}</bdi></del> `}<ins><bdi>${valueOf(name, after, groups)}</bdi></ins>
    </li>`)}</ul>`}`;
}

// words: people.field_first_name people.field_last_name people.field_category people.field_country people.field_organization
// words: people.field_institution people.field_post people.field_languages people.field_email people.field_phone
// words: people.field_access_needs people.field_group people.field_task people.field_funded people.field_funded_reason
const fieldName = (name) => say(`people.field_${name}`);

function valueOf(name, value, groups) {
  if (value === "" || value === null || value === undefined) return "–";
  if (name === "country") return countryName(value);
  if (name === "category") return categoryName(value);
  if (name === "languages") return value.map(languageName).join(", ") || "–";
  if (name === "funded") return say(value ? "people.yes" : "people.no");
  if (name === "group") return groups.get(value) ? say("common.group_number", { n: groups.get(value).number }) : "–";
  if (name === "task") return taskName(value);
  return String(value);
}

const REST = ["category", "post", "languages", "email", "group", "task"];

function restOf(fields, groups) {
  const told = REST.filter((name) => fields[name] && fields[name].length !== 0).map((name) => valueOf(name, fields[name], groups));
  return [...told, fields.funded ? say("people.funded") : ""].filter(Boolean).join(" · ");
}

function Mending({ row, typed, groups, type }) {
  const fields = fieldsFor(row.doubts);
  if (fields.length === 0) return null;
  const value = (name) => typed[name] ?? row.fields[name] ?? "";
  const choice = (name, options) => html`<${Select} key=${name} name=${name} value=${value(name)} change=${type} options=${[["", "–"], ...options]} />`;
  return html`<div class="import-mending">${fields.map((name) => {
    if (name === "country") return html`<${Country} key=${name} value=${value(name)} change=${type} />`;
    if (name === "category") return choice(name, CATEGORIES.map((one) => [one, categoryName(one)]));
    if (name === "group") return choice(name, [...groups.values()].map(({ id, number }) => [id, say("common.group_number", { n: number })]));
    if (name === "task") return choice(name, TASKS.map((one) => [one, taskName(one)]));
    if (name === "languages") return html`<${Languages} key=${name} value=${value(name) || []} change=${type} />`;
    if (name === "funded") return html`<label class="person-tick" key=${name}><input type="checkbox" checked=${value(name) === true} onChange=${({ target }) => type({ funded: target.checked })} /> ${say("people.field_funded")}</label>`;
    return html`<${Text} key=${name} name=${name} value=${value(name)} change=${type} />`;
  })}</div>`;
}

// words: people.choice_new people.choice_new_only people.choice_skip
function Choices({ row, decision: { choice, typed }, people, choose }) {
  const wordsOf = (one) => {
    const meant = people.find(({ id }) => id === one);
    return meant ? say("people.choice_update", { name: nameOf(meant), place: placeOf(meant) }) : say(`people.choice_${one === "new" && choicesOf(row, typed).length === 2 ? "new_only" : one}`);
  };
  return html`<fieldset class="import-choices"><legend class="visually-hidden">${say("people.decide", { n: row.line })}</legend>
    ${choicesOf(row, typed).map((one) => html`<label class="person-tick" key=${one}><input type="radio" name=${`row-${row.line}`} checked=${choice === one} onChange=${() => choose(one)} /> <span>${wordsOf(one)}</span></label>`)}
  </fieldset>`;
}
