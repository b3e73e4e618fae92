// Step 1: what the workshop is called, where, when, and in which languages it is held.
import { useId } from "preact/hooks";
import { now } from "../clock.js";
import { html } from "../parts/html.js";
import { locale } from "../parts/clock-time.js";
import { say } from "../words.js";
import { editWorkshop } from "./commands.js";
import { FateLine, SelectField, TextField } from "./field.js";
import { PairFields } from "./in-languages.js";
import { useSaving } from "./saving.js";
import { spelledOut } from "./spelled-out.js";
import { zonesFor } from "./zones.js";

export function WorkshopStep({ workshop }) {
  return html`
    <${PairFields} languages=${workshop.languages} name="setup" as="title" lines="2" label=${say("setup.title")} value=${workshop.title} save=${editWorkshop} />
    <${TextField} field="setup/place" label=${say("setup.place")} hint=${say("setup.place_hint")} most="200" value=${workshop.place}
      save=${(place) => editWorkshop({ place })} />
    <${Dates} workshop=${workshop} />
    <${SelectField} field="setup/timezone" label=${say("setup.zone")} hint=${say("setup.zone_now", { time: timeIn(workshop.timezone) })}
      value=${workshop.timezone} save=${(timezone) => editWorkshop({ timezone })} options=${zoneOptions(workshop.timezone)} />
    <${SelectField} field="setup/languages" label=${say("setup.languages")} hint=${say("setup.languages_hint")}
      value=${workshop.languages.join("+")} save=${(chosen) => editWorkshop({ languages: chosen.split("+") })} options=${languageOptions()} />`;
}

// words: setup.spoken_es setup.spoken_en setup.spoken_es_en setup.spoken_en_es
const languageOptions = () => [["es"], ["en"], ["es", "en"], ["en", "es"]].map((codes) => [codes.join("+"), say(`setup.spoken_${codes.join("_")}`)]);

function zoneOptions(chosen) {
  const { here, region, others } = zonesFor(chosen);
  const spelled = (zones) => zones.map((zone) => [zone, zone.replaceAll("_", " ")]);
  const near = (zones) => zones.map((zone) => [zone, `${zone.split("/").at(-1).replaceAll("_", " ")} (${offsetOf(zone)})`]);
  return [[say("setup.zone_here"), near(here)], [say("setup.zone_region"), near(region)], [say("setup.zone_others"), spelled(others)]].filter(([, zones]) => zones.length);
}

// «GMT-5».
function offsetOf(timeZone) {
  const parts = new Intl.DateTimeFormat("en", { timeZoneName: "shortOffset", timeZone }).formatToParts(new Date(now.peek()));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

function timeIn(timeZone) {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(new Date(now.value));
}

// Both days are one thing to save: the last one follows the first where it would come before it.
function Dates({ workshop }) {
  const saving = useSaving({
    field: "setup/dates", value: `${workshop.starts_on}/${workshop.ends_on}`, check: whatIsWrong,
    save: (both) => editWorkshop({ starts_on: both.split("/")[0], ends_on: both.split("/")[1] }),
  });
  const id = useId();
  const [starts, ends] = saving.text.split("/");
  const day = (name, value, change) => html`<label class="field">
    <span class="field-label">${name}</span>
    <input type="date" class="input setup-day" value=${value} aria-describedby=${id} aria-invalid=${saving.fate.kind === "refused"}
      onInput=${({ target }) => target.value && saving.type(change(target.value))} onFocus=${saving.enter} onBlur=${saving.leave} />
  </label>`;
  return html`<div class="setup-field">
    <div class="setup-days" role="group" aria-label=${say("setup.dates")}>
      ${day(say("setup.starts_on"), starts, (first) => `${first}/${ends < first ? first : ends}`)}
      ${day(say("setup.ends_on"), ends, (last) => `${starts}/${last}`)}
      <${FateLine} id=${id} fate=${saving.fate} />
    </div>
    <p class="field-hint">${spelledOut(starts, ends)}</p>
  </div>`;
}

function whatIsWrong(both) {
  const [starts, ends] = both.split("/");
  return starts && ends && ends < starts ? say("setup.dates_wrong") : "";
}
