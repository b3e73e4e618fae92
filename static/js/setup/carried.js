// A row is sent whole: what was changed of it a moment ago, and is not yet in the state, goes along.
import { answered } from "../outbox.js";

const SETTLES = 2000; // until then the event that an answer speaks of is here
const pending = new Map(); // id of the row → {field: value} sent and not yet seen

// `row`: its fields as the state has them. Returns what `send` returns.
export function carried(id, row, change, send) {
  pending.set(id, { ...pending.get(id), ...change });
  const sent = send({ ...row, ...pending.get(id) });
  sent.then(answered).then(() => setTimeout(() => forget(id, change), SETTLES), () => forget(id, change));
  return sent;
}

function forget(id, change) {
  const left = Object.entries(pending.get(id) ?? {}).filter(([field, value]) => change[field] !== value);
  if (left.length) pending.set(id, Object.fromEntries(left));
  else pending.delete(id);
}
