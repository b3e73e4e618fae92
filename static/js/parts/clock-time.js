// The time of day as the page's language writes it.
import { language } from "../words.js";

const formats = new Map();

// Of this machine's clock, or of `timeZone`: what went out of the room is dated by the workshop's own.
export function clockTime(moment, timeZone) {
  if (!formats.has(timeZone)) formats.set(timeZone, new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }));
  return formats.get(timeZone).format(new Date(moment));
}
