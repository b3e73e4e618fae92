// Samples of how people's data leave, and of one person's own data. Nobody of it exists.
import { html } from "../parts/html.js";
import { Exported } from "../desk/exported.js";
import { KeepingData } from "../desk/keeping-data.js";
import { Named } from "../desk/named.js";
import { OrganizerLinks } from "../desk/organizer-links.js";
import { PersonalMark } from "../desk/personal.js";
import { TypedTitle } from "../desk/typed-title.js";
import { Contact } from "../own/contact.js";
import { Consents, Deletion, Fixed, Kept } from "../own/record.js";
import { onlyWorkshop } from "../select.js";
import { AT, room } from "./room.js";
import { nothing, press, sample, section } from "./samples.js";
import { LONG, PLAIN, RIGHT_TO_LEFT, SHORT, WORD } from "./texts.js";

const wide = { size: "wide" };
const zone = "America/Panama";
const found = (kind, text, sure, code = null) => ({ kind, id: text, field: "text", code, text, people: [{ name: "Persona Inventada", sure }] });
const FOUND = [found("cards", PLAIN, true, "G1-03"), found("conclusions", LONG, true), found("text_versions", WORD, false, "G2-01"), found("boards", SHORT, false)];
const MANY = Array.from({ length: 12 }, (_, at) => found("comments", `${SHORT} ${at}`, at < 2));
const left = (document, kind, role, language, group = null) => ({ at: AT, document, kind, role, language, group });
const LEFT = [left("archive", "json", "organizer", "both"), left("1.0", "pdf", "delegate", "es", 3), left("cards", "xlsx", "organizer", "en")];
const kept = (workshop, known = { clean: true, found: FOUND }, rows = LEFT) => () => {
  const state = room({}, { workshops: [{ ...onlyWorkshop(room()), timezone: zone, ...workshop }] });
  return html`<${KeepingData} state=${state} kept=${[known, nothing, false, { exports: rows }]} />`;
};
const listed = { roster: { version: 3, people: 43, present: 40 }, retention_on: "2026-08-01" };
const gone = (on_date) => ({ roster: { version: 4, people: 0, present: 0, purged_at: AT, on_date }, retention_on: "2026-08-01" });

export const KEEPING = [
  section("desk/OrganizerLinks", sample("here", () => html`<${OrganizerLinks} here="keeping" />`, wide)),
  section("desk/PersonalMark", sample("noticed", () => html`<${PersonalMark} card=${{ id: "c", code: "G1-03" }} />`)),
  section("desk/KeepingData",
    sample("listed", kept(listed), wide), sample("asked", kept(listed), { ...wide, act: press(".data-part .button") }),
    sample("no_day", kept({ ...listed, retention_on: "" }), wide), sample("purged", kept(gone(false)), wide),
    sample("on_its_day_not_clean", kept(gone(true), { clean: false, found: [] }, []), wide)),
  section("desk/Named", sample("looking", () => html`<${Named} />`), sample("none", () => html`<${Named} found=${[]} />`),
    sample("some", () => html`<${Named} found=${FOUND} />`, wide), sample("many", () => html`<${Named} found=${MANY} />`)),
  section("desk/TypedTitle", sample("asked", () => html`<${TypedTitle} workshop=${onlyWorkshop(room())} lead=${PLAIN} points=${[SHORT, LONG]} yes=${SHORT} act=${nothing} done=${nothing} cancel=${nothing} />`)),
  section("desk/Exported", sample("nothing", () => html`<${Exported} rows=${[]} zone=${zone} />`), sample("some", () => html`<${Exported} rows=${LEFT} zone=${zone} />`, wide),
    sample("many", () => html`<${Exported} rows=${Array.from({ length: 12 }, () => LEFT[1])} zone=${zone} />`)),
];

const PERSON = {
  id: "p", first_name: "Persona", last_name: "Inventada", category: "observer_organization", country: "PA", organization: WORD, languages: ["es", "en"],
  institution: PLAIN, post: SHORT, email: "persona@example.org", phone: "", access_needs: RIGHT_TO_LEFT, checked_in_at: AT, consents: { list: true, publication: false },
};

export const OWN = [
  section("own/Kept", sample("day", () => html`<${Kept} workshop=${{ retention_on: "2026-08-01", controller: SHORT }} />`), sample("no_day", () => html`<${Kept} workshop=${{ retention_on: "", controller: "" }} />`)),
  section("own/Fixed", sample("all", () => html`<${Fixed} person=${PERSON} zone=${zone} />`, wide), sample("little", () => html`<${Fixed} person=${{ ...PERSON, country: "", organization: "", languages: [], checked_in_at: null }} zone=${zone} />`)),
  section("own/Contact", sample("filled", () => html`<${Contact} person=${PERSON} save=${nothing} />`)),
  section("own/Consents", sample("some", () => html`<${Consents} given=${PERSON.consents} give=${nothing} />`)),
  section("own/Deletion", sample("not_asked", () => html`<${Deletion} at=${null} zone=${zone} ask=${nothing} />`), sample("asked", () => html`<${Deletion} at=${AT} zone=${zone} ask=${nothing} />`)),
];
