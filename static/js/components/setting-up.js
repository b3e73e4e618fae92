// Samples of setting a workshop up, and of the list of workshops.
import { Adder } from "../setup/adder.js";
import { After } from "../setup/after.js";
import { Ask } from "../setup/ask.js";
import { AttributionStep } from "../setup/attribution-step.js";
import { Columns } from "../setup/columns.js";
import { DataStep } from "../setup/data-step.js";
import { FateLine, Labelled, SelectField, TextField } from "../setup/field.js";
import { GroupsStep } from "../setup/groups-step.js";
import { NewPair, PairFields } from "../setup/in-languages.js";
import { NewWorkshop } from "../setup/new-workshop.js";
import { ObjectivesStep } from "../setup/objectives-step.js";
import { Missing, Rail } from "../setup/rail.js";
import { Rehearsal } from "../setup/rehearsal.js";
import { Row, Rows } from "../setup/rows.js";
import { SessionStep } from "../setup/session-step.js";
import { standingOf } from "../setup/steps.js";
import { Templates } from "../setup/templates.js";
import { Texts } from "../setup/texts.js";
import { TypedConfirm } from "../setup/typed.js";
import { WorkshopRow } from "../setup/workshop-row.js";
import { WorkshopStep } from "../setup/workshop-step.js";
import { html } from "../parts/html.js";
import { columnsOf, onlyWorkshop, questionsOf } from "../select.js";
import { nothingYet, room } from "./room.js";
import { nothing, press, sample, section } from "./samples.js";
import { LONG, PLAIN, SHORT, WORD } from "./texts.js";

const BOTH = ["es", "en"];
const workshop = (changes = {}) => ({ ...onlyWorkshop(room()), timezone: "America/Panama", attribution_room: "group", attribution_documents: "none", retention_on: "2026-04-15", controller: SHORT, ...changes });
const standing = () => standingOf(room(), "2026-01-15");
const wide = { size: "wide" };
const never = async () => "";
const fates = ["none", "typing", "saving", "saved"].map((kind) => sample(kind, () => html`<${FateLine} fate=${{ kind }} />`));
const listed = (changes) => () => html`<ul class="workshop-rows"><${WorkshopRow} make=${never} archive=${nothing}
  row=${{ workshop: "-", title: { es: PLAIN, en: PLAIN }, starts_on: "2026-01-14", ends_on: "2026-01-16", archived: false, rehearsal: false, ...changes }} /></ul>`;
const MORE = { act: press(".workshop-row-head button"), size: "wide" };

export const SETUP = [
  section("setup/WorkshopStep", sample("usual", () => html`<${WorkshopStep} workshop=${workshop()} />`, wide)),
  section("setup/AttributionStep",
    sample("free", () => html`<${AttributionStep} workshop=${workshop()} written=${false} />`, wide),
    sample("written", () => html`<${AttributionStep} workshop=${workshop()} written />`, wide),
    sample("protected", () => html`<${AttributionStep} workshop=${workshop({ attribution_room: "none" })} written />`, wide)),
  section("setup/SessionStep", sample("usual", () => html`<${SessionStep} state=${room()} workshop=${workshop()} written />`, wide)),
  section("setup/Templates",
    sample("folded", () => html`<${Templates} written=${false} />`),
    sample("open", () => html`<${Templates} written=${false} />`, { ...wide, act: press("summary") })),
  section("setup/Columns", sample("open", () => html`<${Columns} columns=${columnsOf(room())} languages=${BOTH} />`, { ...wide, act: press(".setup-row-head button") })),
  section("setup/Texts", sample("usual", () => html`<${Texts} rows=${questionsOf(room())} languages=${BOTH} of="question" put=${never} remove=${never} />`)),
  section("setup/GroupsStep", sample("usual", () => html`<${GroupsStep} state=${withLanguages()} workshop=${workshop()} />`)),
  section("setup/ObjectivesStep", sample("usual", () => html`<${ObjectivesStep} state=${room()} workshop=${workshop()} />`)),
  section("setup/DataStep", sample("usual", () => html`<${DataStep} workshop=${workshop()} />`)),
  section("setup/Rail", sample("usual", () => html`<${Rail} standing=${standing()} open="session" />`)),
  section("setup/Missing", sample("two", () => html`<${Missing} missing=${["place", "past"]} />`)),
  section("setup/After", sample("usual", () => html`<${After} state=${room()} />`, wide)),
  section("setup/Rehearsal",
    sample("empty", () => html`<${Rehearsal} state=${nothingYet()} workshop=${workshop()} />`, wide),
    sample("full", () => html`<${Rehearsal} state=${room()} workshop=${workshop()} />`, wide)),
  section("setup/TypedConfirm", sample("asking", () => html`<${TypedConfirm} text=${PLAIN} wanted=${SHORT} yes=${WORD} act=${nothing} cancel=${nothing} />`)),
  section("setup/Ask", sample("asking", () => html`<${Ask} text=${PLAIN} yes=${SHORT} act=${nothing} cancel=${nothing} />`)),
  section("setup/FateLine", ...fates,
    sample("refused", () => html`<${FateLine} fate=${{ kind: "refused", why: PLAIN }} />`),
    sample("waits", () => html`<${FateLine} fate=${{ kind: "saving" }} />`, { scene: "lost" })),
  section("setup/Labelled", sample("usual", () => html`<${Labelled} id="sample" label=${SHORT} hint=${PLAIN} fate=${{ kind: "saved" }}><input class="input" id="sample" /><//>`)),
  section("setup/TextField",
    sample("line", () => html`<${TextField} field="sample/line" label=${SHORT} hint=${PLAIN} value=${WORD} save=${never} />`),
    sample("lines", () => html`<${TextField} field="sample/lines" label=${SHORT} lines="2" value=${LONG} most="2000" save=${never} />`)),
  section("setup/SelectField", sample("usual", () => html`<${SelectField} field="sample/select" label=${SHORT} value="a" save=${never} options=${[["a", PLAIN], [WORD, [["b", SHORT]]]]} />`)),
  section("setup/PairFields", sample("both", () => html`<${PairFields} languages=${BOTH} name="sample" as="text" label=${SHORT} value=${{ es: PLAIN, en: SHORT }} save=${never} />`, wide)),
  section("setup/NewPair", sample("both", () => html`<${NewPair} languages=${BOTH} label=${SHORT} typed=${{ es: PLAIN }} type=${nothing} />`, wide)),
  section("setup/Rows", sample("open", () => html`<${Rows}><${Row} mark="1" name=${PLAIN} more=${SHORT} whole=${SHORT} remove=${never} sure=${PLAIN}><p>${SHORT}</p><//><//>`, { act: press(".setup-row-head button") })),
  section("setup/Row", sample("word", () => html`<${Rows}><${Row} mark="1" name=${WORD} whole=${SHORT} /><//>`)),
  section("setup/Adder", sample("open", () => html`<${Adder} name="sample" label=${SHORT} add=${never}>${(typed, type, first) => html`<${NewPair} languages=${["es"]} label=${SHORT} typed=${typed} type=${type} first=${first} />`}<//>`, { act: press("button") })),
  section("setup/NewWorkshop", sample("rehearse", () => html`<${NewWorkshop} kind="rehearse" from=${{ workshop: "-", title: { es: SHORT, en: SHORT } }} make=${never} cancel=${nothing} />`, wide)),
  section("setup/WorkshopRow",
    sample("usual", listed({}), MORE),
    sample("rehearsal", listed({ rehearsal: true }), wide),
    sample("archived", listed({ archived: true }), MORE)),
];

function withLanguages() {
  const state = room();
  return { ...state, groups: new Map([...state.groups].map(([id, group]) => [id, { ...group, languages: id === "g2" ? BOTH : [] }])) };
}
