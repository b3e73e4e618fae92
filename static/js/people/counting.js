// What is counted in a list of people. Pure.

export const FUNDED_PER_COUNTRY = 3;

const tally = (values) => values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map());

// [[value, how often], …], the most frequent first.
export function counted(values) {
  return [...tally(values.filter(Boolean))].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

export const presentOf = (people) => people.filter(({ checked_in_at }) => checked_in_at).length;

export const latestArrivals = (people, most) =>
  people.filter(({ checked_in_at }) => checked_in_at).sort((a, b) => b.checked_in_at - a.checked_in_at || b.number - a.number).slice(0, most);

// [[country, funded, whether one of them needs a reason still], …]
export function fundedBy(people) {
  const funded = people.filter((row) => row.funded && row.country);
  return counted(funded.map(({ country }) => country)).map(([country, n]) => {
    const own = funded.filter((row) => row.country === country);
    return [country, n, n > FUNDED_PER_COUNTRY && own.filter(({ funded_reason }) => funded_reason).length < n - FUNDED_PER_COUNTRY];
  });
}

// Whether one more funded person of the country needs a reason; `person` herself does not count.
export function needsReason(people, country, person) {
  return Boolean(country) && people.filter((row) => row.funded && !row.funded_reason && row.country === country && row.id !== person).length >= FUNDED_PER_COUNTRY;
}

// A table as who mixes people looks at it.
export function standingOf(people, group) {
  const members = people.filter((row) => row.group === group.id);
  const places = counted(members.map(({ country, organization }) => country || organization));
  return { members, places, repeated: places.filter(([, n]) => n > 1), strangers: members.filter((row) => isStranger(row, group)).length };
}

// Somebody whose languages are known, and none of them is spoken at the table.
export function isStranger({ languages }, group) {
  const spoken = group.languages ?? [];
  return spoken.length > 0 && languages.length > 0 && !languages.some((one) => spoken.includes(one));
}
