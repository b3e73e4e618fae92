// The agenda as screens need it: its days in order, and what is on by the room's own clock and zone. Pure.

const formats = new Map();

// A moment as the room's wall clock says it: {day: «2018-07-16», hour: «09:45»}.
export function roomTime(moment, timeZone) {
  if (!formats.has(timeZone)) formats.set(timeZone, formatOf(timeZone));
  const parts = Object.fromEntries(formats.get(timeZone).formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, hour: `${parts.hour}:${parts.minute}` };
}

function formatOf(timeZone) {
  const whole = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return new Intl.DateTimeFormat("en-US", { ...whole, timeZone });
}

// As printed: entries keep their order, which is not always that of their hours.
export const entriesOf = (state) => [...state.agenda.values()].sort((a, b) => a.position - b.position);

export function daysOf(entries) {
  const days = new Map();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, of]) => ({ day, entries: of }));
}

const isOn = ({ starts, ends }, hour) => starts !== null && starts <= hour && (ends ?? starts) > hour;

// {now: [entry…], next: entry | null} of today; null on a day that has no entries. Several may be on at once.
export function onAt(entries, { day, hour }) {
  const today = entries.filter((entry) => entry.day === day && entry.starts);
  if (today.length === 0) return null;
  const later = today.filter(({ starts }) => starts > hour).sort((a, b) => (a.starts < b.starts ? -1 : 1));
  return { now: today.filter((entry) => isOn(entry, hour)), next: later[0] ?? null };
}

const LABEL = 30;

// What an entry is known by in a line: «Sesión 4.b», or its whole title.
export function shortTitle(title) {
  const label = title.split(":")[0];
  return label && label.length <= LABEL ? label : title;
}

// Hours as they are told here; what only paper tells is told as it stands there.
export function hoursOf({ starts, ends, printed }) {
  if (!starts) return printed;
  return ends ? `${starts}–${ends}` : starts;
}

// Whether paper says it otherwise than the hours that are taken from it.
export function isReadOtherwise({ starts, ends, printed }) {
  const digits = printed.match(/\d{1,2}[:.h]\s?\d{2}/g)?.map((each) => each.replace(/[.h]\s?/, ":").padStart(5, "0")) ?? [];
  return digits.length > 0 && digits.join() !== [starts, ends].filter(Boolean).join();
}

// As `set_agenda` and the look at one take it.
export function asSet({ id, day, printed, starts, ends, kind, title, title_es, title_en, lead, points, continues }) {
  const titles = title ? { title_es: title.es, title_en: title.en } : { title_es, title_en };
  return { id, day, printed, starts: starts || null, ends: ends || null, kind, ...titles, lead, points, continues };
}

export const without = (entries, id) => entries
  .filter((entry) => entry.id !== id)
  .map((entry) => (entry.continues === id ? { ...entry, continues: null } : entry));

export function movedBy(entries, id, by) {
  const from = entries.findIndex((entry) => entry.id === id);
  const to = Math.min(Math.max(from + by, 0), entries.length - 1);
  const rest = entries.filter((entry) => entry.id !== id);
  return [...rest.slice(0, to), entries[from], ...rest.slice(to)];
}

// A new entry behind another, beginning where that one ends.
export function addedAfter(entries, at, id, day) {
  const before = entries[at];
  const made = { id, day: before?.day ?? day, printed: "", starts: before?.ends ?? null, ends: null, kind: "session", title_es: "", title_en: "", lead: "", points: [], continues: null };
  return [...entries.slice(0, at + 1), made, ...entries.slice(at + 1)];
}
