// Days in full, as they will stand in documents.
import { locale } from "../parts/clock-time.js";

// A day mistyped in a small field is seen here.
export function spelledOut(starts, ends) {
  if (!starts || !ends || ends < starts) return "";
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
  const [first, last] = [starts, ends].map((day) => new Date(`${day}T00:00:00Z`));
  return starts === ends ? format.format(first) : format.formatRange(first, last);
}
