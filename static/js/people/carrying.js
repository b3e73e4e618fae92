// The list as it will be once what was done here has arrived: acts that are on their way, on top of the rows. Pure.

const ACTS = {
  check_in: (people, { participant, present }, at) =>
    changed(people, participant, (row) => ({ checked_in_at: present ? (row.checked_in_at ?? at) : null })),
  set_consents: (people, { participant, consents }) =>
    changed(people, participant, (row) => ({ consents: { ...row.consents, ...consents } })),
  seat_participants: (people, { moves }) => moves.reduce(seated, people),
};

export const isCarried = ({ name }) => name in ACTS;

export function carried(people, commands) {
  return commands.filter(isCarried).reduce((rows, { name, fields, order }) => ACTS[name](rows, fields, order ?? 0), people);
}

function changed(people, id, change) {
  return people.map((row) => (row.id === id ? { ...row, ...change(row) } : row));
}

// A group has one rapporteur and one deputy: another one takes over. Who goes to another group leaves the task behind.
function seated(people, { participant, group, task }) {
  const becomes = (row) => ({ group, task: group ? (task ?? (group === row.group ? row.task : "")) : "" });
  const moved = changed(people, participant, becomes);
  if (!task || !group) return moved;
  return moved.map((row) => (row.group === group && row.task === task && row.id !== participant ? { ...row, task: "" } : row));
}

// The fewest moves that lead from one list to the other.
export function movesBetween(before, after) {
  const known = new Map(before.map((row) => [row.id, row]));
  return after
    .filter(({ id, group, task }) => known.has(id) && (known.get(id).group !== group || known.get(id).task !== task))
    .map(({ id, group, task }) => ({ participant: id, group, task }));
}
