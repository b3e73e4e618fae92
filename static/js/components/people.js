// Samples of the list of participants, its tables, arrivals and a file that is brought in. Nobody of it exists.
import { html } from "../parts/html.js";
import { Arrived } from "../people/arrived.js";
import { Beside } from "../people/beside.js";
import { Consents } from "../people/consents.js";
import { Door } from "../people/door.js";
import { DoorRow } from "../people/door-row.js";
import { withDefaults } from "../people/drafting.js";
import { Filters } from "../people/filters.js";
import { NO_FILTER } from "../people/finding.js";
import { Funded } from "../people/funded.js";
import { ImportPreview } from "../people/import-preview.js";
import { DoubtfulRow, PlainRow } from "../people/import-rows.js";
import { Chooser, Importing } from "../people/importing.js";
import { List } from "../people/list.js";
import { ListRow } from "../people/list-row.js";
import { Person } from "../people/person.js";
import { Country, Languages, PersonFields, Select, Text } from "../people/person-fields.js";
import { ProposalBar } from "../people/proposal-bar.js";
import { Seated } from "../people/seated.js";
import { proposed } from "../people/seating.js";
import { Table } from "../people/table.js";
import { Tables } from "../people/tables.js";
import { opened } from "../people/view.js";
import { groupsOf } from "../select.js";
import { AT, MINUTE, room } from "./room.js";
import { nothing, sample, section } from "./samples.js";
import { PLAIN, RIGHT_TO_LEFT, SHORT, WORD } from "./texts.js";

const wide = { size: "wide" };
const person = (number, changes = {}) => ({
  ...withDefaults({}), id: `p${number}`, number, first_name: "Persona", last_name: `Inventada ${number}`, category: "member", country: "PA",
  languages: ["es"], email: "persona@example.org", consents: {}, checked_in_at: null, deletion_asked_at: null, code: `P${number}-TUCAN-0000`, ...changes,
});
const PEOPLE = [
  person(1, { group: "g1", task: "rapporteur", funded: true, institution: PLAIN, checked_in_at: AT - 9 * MINUTE, consents: { list: true, publication: false } }),
  person(2, { group: "g1", first_name: RIGHT_TO_LEFT, funded: true, access_needs: SHORT }),
  person(3, { last_name: WORD, institution: WORD, email: "", category: "observer_organization", country: "", organization: "ACNUR" }),
  person(4, { group: "g2", funded: true, languages: ["en"], checked_in_at: AT, deletion_asked_at: AT }),
  person(5, { group: "g2", funded: true, country: "PA", category: "civil_society" }),
];
const [ONE, OTHER, ALONE] = PEOPLE;
const rooms = () => {
  const state = room();
  return { ...state, groups: new Map([...state.groups].map(([id, group]) => [id, { ...group, languages: ["es"] }])) };
};
const groups = groupsOf(rooms());
const MOVES = { moves: [{ participant: "p3", group: "g2" }, { participant: "p1", group: "g2" }], keep: true };

export const PEOPLE_SCENES = {
  proposing: { begin: () => { [proposed.value, opened.value] = [MOVES, null]; } },
  one_opened: { begin: () => { [proposed.value, opened.value] = [null, { id: "p3" }]; } },
};
const proposing = { ...wide, scene: "proposing" };

const row = (line, match, more = {}) => ({ line, match, participant: match === "new" ? null : "p1", fields: person(line, { first_name: "Persona", last_name: WORD, post: SHORT }), changed: {}, doubts: [], ...more });
const DOUBTS = [{ code: "possible_duplicate", participant: "p2", text: PLAIN }, { code: "unknown_country", text: SHORT }, { code: "funded_needs_reason", text: PLAIN }];
const CHANGED = { changed: { post: ["", SHORT], country: ["PA", "MX"], funded: [true, false], languages: [["es"], ["en"]], group: ["g1", null] } };
const ROWS = [row(2, "doubt", { doubts: DOUBTS }), row(3, "changed", CHANGED), row(4, "new"), row(5, "same")];
const decision = (choice) => ({ choice, typed: {} });
const rows = (view) => html`<ul class="import-rows">${view}</ul>`;
const doubtful = (choice) => () => rows(html`<${DoubtfulRow} row=${{ ...ROWS[0], line: choice }} decision=${decision(choice)} people=${PEOPLE} groups=${rooms().groups} change=${nothing} />`);
const plain = (at, choice) => () => rows(html`<${PlainRow} row=${ROWS[at]} decision=${decision(choice)} people=${PEOPLE} groups=${rooms().groups} change=${nothing} />`);
const seated = (of, more = {}) => () => html`<ul class="table-people"><${Seated} person=${of} group=${groups[0]} groups=${groups} ...${more} /></ul>`;
const table = (group) => () => html`<${Table} group=${group} rows=${PEOPLE} before=${new Map()} groups=${groups} menu=${null} openMenu=${nothing} isPreview=${false} />`;

export const PEOPLE_SAMPLES = [
  section("people/List", sample("some", () => html`<${List} people=${PEOPLE} state=${rooms()} />`, wide), sample("none", () => html`<${List} people=${[]} state=${rooms()} />`, wide)),
  section("people/ListRow", sample("every_kind", () => html`<table class="people-table"><tbody>${PEOPLE.map((each) => html`<${ListRow} person=${each} groups=${groups} isOpen=${each.id === "p2"} />`)}</tbody></table>`)),
  section("people/Filters", sample("usual", () => html`<${Filters} people=${PEOPLE} groups=${groups} filter=${NO_FILTER} change=${nothing} />`, wide)),
  section("people/Funded", sample("too_many", () => html`<${Funded} people=${PEOPLE} />`), sample("as_agreed", () => html`<${Funded} people=${[ONE]} />`)),
  section("people/Person", sample("known", () => html`<${Person} person=${OTHER} people=${PEOPLE} groups=${groups} close=${nothing} />`), sample("new", () => html`<${Person} person=${null} people=${PEOPLE} groups=${groups} close=${nothing} />`)),
  section("people/PersonFields", sample("asks_reason", () => html`<${PersonFields} draft=${{ ...ONE, funded: true }} groups=${groups} change=${nothing} asksReason />`)),
  section("people/Text", sample("with_hint", () => html`<${Text} name="post" value=${SHORT} change=${nothing} hint=${PLAIN} />`)),
  section("people/Select", sample("usual", () => html`<${Select} name="task" value="" options=${[["", "–"]]} change=${nothing} />`)),
  section("people/Country", sample("usual", () => html`<${Country} value="PA" change=${nothing} />`)),
  section("people/Languages", sample("usual", () => html`<${Languages} value=${["es", "qu"]} change=${nothing} />`)),
  section("people/Consents", sample("some_asked", () => html`<${Consents} person=${ONE} />`)),
  section("people/Beside", sample("open", () => html`<${Beside} people=${PEOPLE} state=${rooms()} />`, { scene: "one_opened" })),
  section("people/Tables", sample("preview", () => html`<${Tables} people=${PEOPLE} state=${rooms()} />`, proposing)),
  section("people/Table", sample("some", table(groups[0])), sample("none", table(null))),
  section("people/Seated", sample("moved", seated(ONE, { isMoved: true })), sample("open", seated(OTHER, { isOpen: true })), sample("stranger", seated({ ...ALONE, languages: ["en"] }))),
  section("people/ProposalBar", sample("before", () => html`<${ProposalBar} people=${PEOPLE} groups=${groups} />`, wide), sample("preview", () => html`<${ProposalBar} people=${PEOPLE} groups=${groups} />`, proposing)),
  section("people/Door", sample("nobody_yet", () => html`<${Door} people=${PEOPLE} state=${rooms()} />`, wide)),
  section("people/DoorRow", sample("every_kind", () => html`<ul class="door-found" role="listbox" aria-label=${SHORT}>${PEOPLE.map((each, at) => html`<${DoorRow} person=${each} groups=${groups} isChosen=${at === 1} />`)}</ul>`)),
  section("people/Arrived", sample("here", () => html`<${Arrived} person=${ONE} groups=${groups} />`), sample("without_group", () => html`<${Arrived} person=${{ ...ALONE, checked_in_at: AT }} groups=${groups} />`), sample("taken_back", () => html`<${Arrived} person=${OTHER} groups=${groups} />`)),
  section("people/Importing", sample("first", () => html`<${Importing} people=${[]} groups=${rooms().groups} close=${nothing} />`, wide)),
  section("people/Chooser", sample("reading", () => html`<${Chooser} read=${{ name: `${WORD}.xlsx` }} />`), sample("refused", () => html`<${Chooser} read=${{ name: WORD, why: PLAIN }} />`)),
  section("people/ImportPreview", sample("every_kind", () => html`<${ImportPreview} name=${`${WORD}.csv`} preview=${{ rows: ROWS, unplaced: [{ where: "column", name: WORD, values: [{ line: 2, text: PLAIN }] }, { where: "column", name: "", values: [{ line: 2, text: SHORT }] }] }} people=${PEOPLE} groups=${rooms().groups} done=${nothing} again=${nothing} />`, wide)),
  section("people/DoubtfulRow", sample("open", doubtful("")), sample("left_out", doubtful("skip"))),
  section("people/PlainRow", sample("changed", plain(1, "update")), sample("left_out", plain(2, "skip")), sample("same", plain(3, "skip"))),
];
