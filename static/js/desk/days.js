// An ISO date as the page's language writes it, wherever it is read.
import { locale } from "../parts/clock-time.js";

export function dayOf(iso) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
}
