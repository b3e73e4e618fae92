// Who of a list is meant by what was typed or chosen; accents and capitals do not count. Pure.

export const bare = (words) => (words ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const wordsOf = (text) => bare(text).split(/[^\p{L}\p{N}@._-]+/u).filter(Boolean);

export const nameOf = ({ first_name, last_name }) => [first_name, last_name].filter(Boolean).join(" ");

// As lists have it: «Tillett, Denise».
export const listName = ({ first_name, last_name }) => [last_name, first_name].filter(Boolean).join(", ");

const letters = new Intl.Collator("es", { sensitivity: "base" });

export function inOrder(people) {
  return [...people].sort((a, b) => letters.compare(listName(a), listName(b)) || a.number - b.number);
}

// Each word typed must begin a word of the person; who is meant by the name comes before who is of that place.
export function found(people, typed, placeOf) {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const named = people.filter((person) => begins(wanted, wordsOf(nameOf(person))));
  const isNamed = new Set(named);
  const other = people.filter((person) => !isNamed.has(person) && begins(wanted, wordsOf(`${nameOf(person)} ${placeOf(person)}`)));
  return [...named, ...other];
}

function begins(wanted, words) {
  return wanted.every((one) => words.some((word) => word.startsWith(one)));
}

const isOfCountry = (category) => ["member", "observer_country"].includes(category);

// What a list may lack, or ask of those who keep it.
export const LACKS = {
  group: ({ group }) => !group,
  email: ({ email }) => !email,
  country: ({ category, country }) => !country && isOfCountry(category),
  organization: ({ category, organization, institution }) => !organization && !institution && !isOfCountry(category),
  languages: ({ languages }) => languages.length === 0,
  consents: ({ consents }) => Object.keys(consents).length < 3,
  arrival: ({ checked_in_at }) => !checked_in_at,
  deletion: ({ deletion_asked_at }) => Boolean(deletion_asked_at),
};

export const NO_FILTER = { typed: "", group: "", country: "", category: "", lack: "" };

const NO_GROUP = "none";

export function filtered(people, { typed, group, country, category, lack }, placeOf) {
  const fits = (person) =>
    (!group || (group === NO_GROUP ? !person.group : person.group === group)) &&
    (!country || person.country === country) &&
    (!category || person.category === category) &&
    (!lack || LACKS[lack](person));
  const fitting = people.filter(fits);
  return typed.trim() ? inOrder(found(fitting, typed, placeOf)) : inOrder(fitting);
}
