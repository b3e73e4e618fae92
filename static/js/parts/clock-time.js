// Times and days as the page's language writes it.
import { language } from "../words.js";

// Day before month also in English, as documents have it.
export const locale = { en: "en-GB" }[language] ?? language;

const formats = new Map();

// Of this machine's clock, or of `timeZone`: what went out of the room is dated by the workshop's own.
export function clockTime(moment, timeZone) {
  if (!formats.has(timeZone)) formats.set(timeZone, new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }));
  return formats.get(timeZone).format(new Date(moment));
}

// The day in full and the time, in the room's own zone wherever it is read.
export function dayAndTime(moment, timeZone) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", hourCycle: "h23", timeZone }).format(new Date(moment));
}
