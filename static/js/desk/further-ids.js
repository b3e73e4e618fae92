// The ids of several things that one command makes: its own, then each greater by one, as the server gives them. Pure.
const ALL = 16n ** 32n;

export function furtherId(id, at) {
  return at === 0 ? id : ((BigInt(`0x${id}`) + BigInt(at)) % ALL).toString(16).padStart(32, "0");
}

// The groupings of such a command, each with the heading it goes into: one that is there, or the new one.
export function headingsOf({ id, fields: { groupings } }) {
  let made = 0;
  return groupings.map(({ cluster, cards }) => ({ cards, cluster: cluster ?? furtherId(id, made++) }));
}
