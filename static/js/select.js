// Ordered views of a state that several pages need. Pure.

function compared(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Order keys are plain ASCII strings; where a view has none, the random id is the order.
export function byPosition(a, b) {
  return compared(a.position ?? "", b.position ?? "") || compared(a.id, b.id);
}

function byNumberPosition(a, b) {
  return a.position - b.position || compared(a.id, b.id);
}

const LAST = 1e6;

function first(rows) {
  return rows.values().next().value ?? null;
}

export function onlyWorkshop(state) {
  return first(state.workshops);
}

export function onlySession(state) {
  return first(state.sessions);
}

// What is on the wall apart from its page: another of it has other pages.
export function slideKey({ stage, phase }) {
  const { page, ...slide } = stage;
  return JSON.stringify([phase, slide]);
}

export function columnsOf(state) {
  return [...state.columns.values()].sort(byNumberPosition);
}

export function questionsOf(state) {
  return [...state.questions.values()].sort(byNumberPosition);
}

export function groupsOf(state) {
  return [...state.groups.values()].sort((a, b) => a.number - b.number);
}

export function groupNumbered(state, number) {
  return groupsOf(state).find((group) => group.number === number) ?? null;
}

// Those that are waited for: neither set aside nor working as one with another.
export function awaitedGroups(state) {
  return groupsOf(state).filter(({ aside, merged_into }) => !aside && !merged_into);
}

// A group with those that joined it: they count as one.
export function asOne(state, group) {
  return [group, ...groupsOf(state).filter(({ merged_into }) => merged_into === group.id)];
}

// N of «n of m groups» behind these cards. Where groups are not named, all are of some one group.
export function groupsBehind(state, cards) {
  return new Set(cards.map((card) => countedAs(state, card)).filter((group) => group !== null)).size;
}

export const isRemark = ({ kind }) => kind === "remark";

function countedAs(state, card) {
  const group = state.groups.get(card.group);
  if (isRemark(card) || group?.aside) return null;
  return group?.merged_into ?? card.group;
}

export function boardOf(state, group) {
  return [...state.boards.values()].find((board) => board.group === group) ?? null;
}

// Standing cards unless asked otherwise; several groups come one after another, then what was said in the plenary.
export function cardsOf(state, { group, column, standing = true } = {}) {
  const wanted = (card) =>
    (group === undefined || card.group === group) &&
    (column === undefined || card.column === column) &&
    (card.state === "standing") === standing;
  const numberOf = (card) => (isRemark(card) ? LAST : state.groups.get(card.group)?.number ?? 0);
  return [...state.cards.values()]
    .filter(wanted)
    .sort((a, b) => numberOf(a) - numberOf(b) || byPosition(a, b));
}

// A group's cards of a column as they are shown to the room: its first three before the others.
export function byRank(state, { group, column }) {
  return cardsOf(state, { group, column }).sort((a, b) => (a.top ?? 9) - (b.top ?? 9));
}

// Headings in order with their cards as `members`, then each ungathered card as a heading of one.
export function clustersOf(state, column) {
  const cards = cardsOf(state, { column });
  const gathered = [...state.clusters.values()]
    .filter((cluster) => cluster.column === column)
    .sort(byPosition)
    .map((cluster) => withMembers(cluster, cards));
  const lone = cards.filter((card) => !state.clusters.has(card.cluster)).map((card) => headingOfOne(state, card));
  return [...gathered, ...lone];
}

export function clusterOf(state, id) {
  return clustersOf(state, state.clusters.get(id)?.column).find((cluster) => cluster.id === id);
}

// The same object as before while neither it nor its cards have changed, so that it is not drawn again.
const joined = new WeakMap();

function withMembers(cluster, cards) {
  const members = cards.filter((card) => card.cluster === cluster.id);
  const known = joined.get(cluster);
  if (known && isSameList(known.members, members)) return known;
  const found = { ...cluster, title: cluster.heading || members[0]?.text || "", members, lone: false };
  joined.set(cluster, found);
  return found;
}

const isSameList = (one, other) => one.length === other.length && one.every((each, at) => each === other[at]);

function headingOfOne(state, card) {
  const { id, column, text } = card;
  const groups = groupsBehind(state, [card]);
  return { id, column, heading: "", title: text, groups, cards: 1, said: card.mentioned ? groups : 0, members: [card], lone: true };
}

// One entry per question with its conclusions; numbers run through all questions, withdrawn ones have none.
export function conclusionsOf(state) {
  let number = 0;
  const numbered = (row) => ({ ...row, number: row.state === "withdrawn" ? null : ++number });
  return questionsOf(state).map((question) => ({
    question,
    conclusions: [...state.conclusions.values()]
      .filter((row) => row.question === question.id)
      .sort(byPosition)
      .map(numbered),
  }));
}
