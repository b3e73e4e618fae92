// Codes and links of every seat, in the order in which an organizer hands them out. Pure.
const ROLES = ["facilitator", "projector", "interpreter", "everyone", "observer", "organizer"];

export function linkOf(address, code) {
  return `${address}/join#${code}`;
}

// What is printed for the door, the groups and the people, at the address that others can reach.
export function sheetsOf(workshop, seat, address, sheet) {
  return `/w/${workshop}/sheets?${new URLSearchParams({ seat, sheet, address })}`;
}

// One block per group with its two codes, then one per role that belongs to no group.
export function arrange(codes) {
  const groups = new Map();
  for (const code of codes.filter((row) => row.group !== null)) {
    groups.set(code.group, [...(groups.get(code.group) ?? []), code]);
  }
  return {
    groups: [...groups].sort(([a], [b]) => a - b).map(([number, rows]) => ({ number, rows: seatBeforeTable(rows) })),
    roles: ROLES.flatMap((role) => codes.filter((row) => row.role === role)),
  };
}

function seatBeforeTable(rows) {
  return [...rows].sort((a, b) => (a.role === "rapporteur" ? 0 : 1) - (b.role === "rapporteur" ? 0 : 1));
}
