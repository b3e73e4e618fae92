// What is typed of a person, and what of it is another than what is kept. Pure.

const TEXTS = ["first_name", "last_name", "country", "organization", "institution", "post", "email", "phone", "access_needs", "funded_reason", "task"];

export const NEW = { category: "member" };

const EMPTY = { ...Object.fromEntries(TEXTS.map((name) => [name, ""])), category: "", languages: [], funded: false, group: null };

export function withDefaults(row) {
  return { ...EMPTY, ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) };
}

const trimmed = (value) => (typeof value === "string" ? value.trim() : value);

export const isSame = (one, other) => JSON.stringify(trimmed(one ?? "")) === JSON.stringify(trimmed(other ?? ""));

export function changesOf(person, typed) {
  const before = person ?? {};
  const changed = Object.entries(typed).filter(([name, value]) => !isSame(before[name], value));
  return Object.fromEntries(changed.map(([name, value]) => [name, trimmed(value)]));
}

// A list without a name is no use to anyone at the door.
export const isComplete = ({ first_name, last_name }) => Boolean(first_name.trim() || last_name.trim());
