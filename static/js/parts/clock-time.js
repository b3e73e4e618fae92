// Times and days as the page's language writes it.
import { zone } from "../clock.js";
import { language } from "../words.js";

// Day before month also in English, as documents have it.
export const locale = { en: "en-GB" }[language] ?? language;

const formats = new Map();

// The hour in the room's zone, or in `timeZone`.
export function clockTime(moment, timeZone = zone.value) {
  if (!formats.has(timeZone)) formats.set(timeZone, new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }));
  return formats.get(timeZone).format(new Date(moment));
}

// The day in full and the time, in the room's own zone wherever it is read.
export function dayAndTime(moment, timeZone) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", hourCycle: "h23", timeZone }).format(new Date(moment));
}
