// Groups that present one after another: what follows from the plan and the time. Pure.

const count = (list) => (Array.isArray(list) ? list.length : list);

// `left`: groups that have not presented, with the one that does; `each`: what each of those that wait has; `own`:
// what is left to the one that presents, below zero once it is `over`; `ends`: when the last will have ended as things
// stand, and `delay`: how much later that is than planned.
export function outlook(plan, now) {
  const presents = plan.group !== null && plan.group !== false;
  const waiting = Math.max(0, count(plan.order) - count(plan.done) - (presents ? 1 : 0));
  const until = presents ? plan.since + plan.share : now;
  const begin = Math.max(now, until);
  const ends = begin + waiting * plan.each;
  return {
    presents,
    left: waiting + (presents ? 1 : 0),
    waiting,
    each: plan.each,
    own: presents ? until - now : null,
    over: presents ? Math.max(0, now - until) : 0,
    ends,
    delay: Math.max(0, ends - plan.ends_at),
  };
}

// Whether it is a group's time that the room sees.
export const groupPresents = ({ phase, presenting: plan }) => phase === "plenary" && Boolean(plan) && plan.group !== null && plan.group !== false;

// The plan of a session without groups that were set aside or joined another before their turn came.
export function planOf(state, { presenting: plan }) {
  if (!plan || !Array.isArray(plan.order)) return plan;
  const isHere = ({ aside, merged_into } = { aside: true }) => !aside && !merged_into;
  const order = plan.order.filter((id) => id === plan.group || plan.done.includes(id) || isHere(state.groups.get(id)));
  return { ...plan, order };
}

// Those that are waited for and stand in no order: set aside and taken back since, or come later.
export function unplanned(plan, groups) {
  return Array.isArray(plan.order) ? groups.filter(({ id }) => !plan.order.includes(id)) : [];
}

// A delay that is worth a word, and dividing anew.
const WORTH_A_WORD = 30_000;

export const isLate = ({ delay, left }) => left > 0 && delay >= WORTH_A_WORD;

// The groups that wait, in order.
export function waitingOf(plan) {
  if (!Array.isArray(plan.order)) return [];
  return plan.order.filter((group) => group !== plan.group && !plan.done.includes(group));
}

export const nextOf = (plan) => waitingOf(plan)[0] ?? null;

// Where a group stands: it presents, had its turn, or so many are before it; null where that is not told.
export function placeOf(plan, group) {
  if (!Array.isArray(plan?.order) || !plan.order.includes(group)) return null;
  if (plan.group === group) return { is: "now" };
  if (plan.done.includes(group)) return { is: "done" };
  const before = waitingOf(plan).indexOf(group) + (plan.group === null ? 0 : 1);
  return { is: "waiting", before, after: waitingOf(plan)[waitingOf(plan).indexOf(group) - 1] ?? plan.group };
}

// The order with one group a step earlier or later; null where it cannot be.
export function moved(order, group, step) {
  const at = order.indexOf(group);
  const to = at + step;
  if (at < 0 || to < 0 || to >= order.length) return null;
  const next = order.filter((each) => each !== group);
  next.splice(to, 0, group);
  return next;
}
