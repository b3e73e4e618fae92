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

// Whether nothing answered has to be brought back after a restore: the work is closed, or a rehearsal stands
// empty before its groups are opened; what was wiped there shall not come back.
export function bringsNothingBack(state) {
  const phase = onlySession(state)?.phase;
  return phase === "closed" || (phase === "prepared" && Boolean(onlyWorkshop(state)?.rehearsal));
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
  return groupIdsBehind(state, cards).size;
}

export function groupIdsBehind(state, cards) {
  return new Set(cards.map((card) => countedAs(state, card)).filter((group) => group !== null));
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
    .map((card) => ({ card, number: numberOf(card) })) // looked up once each: there may be hundreds
    .sort((a, b) => a.number - b.number || byPosition(a.card, b.card))
    .map(({ card }) => card);
}

// A group's cards of a column as they are shown to the room: its first three before the others.
export function byRank(state, { group, column }) {
  return cardsOf(state, { group, column }).sort((a, b) => (a.top ?? 9) - (b.top ?? 9));
}

// Headings in order with their cards as `members`, then each ungathered card as a heading of one. A page asks for
// one state's several times; and whoever draws them sees by the object that one is as it was.
export function clustersOf(state, column) {
  if (!gathered.has(state)) gathered.set(state, allClusters(state));
  return gathered.get(state).get(column) ?? [];
}

export function clusterOf(state, id) {
  return clustersOf(state, state.clusters.get(id)?.column).find((cluster) => cluster.id === id);
}

const gathered = new WeakMap(); // state → {column: entries}
const latest = new Map(); // column → its entries as they were last
const entries = new WeakMap(); // row of a heading or card → its entry as it was made last

function allClusters(state) {
  const members = new Map([...state.clusters.keys()].map((id) => [id, []]));
  const lone = [];
  for (const card of cardsOf(state)) (members.get(card.cluster) ?? lone).push(card);
  const all = new Map();
  const add = (entry) => (all.get(entry.column) ?? all.set(entry.column, []).get(entry.column)).push(entry);
  for (const cluster of [...state.clusters.values()].sort(byPosition)) add(withMembers(cluster, members.get(cluster.id)));
  for (const card of lone) add(headingOfOne(state, card));
  for (const [column, found] of all) all.set(column, kept(column, found));
  return all;
}

// The list as it was last, where the same stands in it: so a column in which nothing happened is not looked through.
function kept(column, found) {
  if (!isSame(latest.get(column) ?? [], found)) latest.set(column, found);
  return latest.get(column) ?? found;
}

function withMembers(cluster, members) {
  const known = entries.get(cluster);
  if (known && isSame(known.members, members)) return known;
  return remembered(cluster, { ...cluster, title: cluster.heading || foremost(members)?.text || "", members, lone: false });
}

// A heading without a name goes by its first card of a group's first three, else by its first card.
function foremost(members) {
  const marked = members.filter(({ top }) => top);
  return marked.length > 0 ? marked.reduce((best, card) => (card.top < best.top ? card : best)) : members[0];
}

function headingOfOne(state, card) {
  const { id, column, text } = card;
  const groups = groupsBehind(state, [card]);
  const known = entries.get(card);
  if (known?.groups === groups) return known;
  return remembered(card, { id, column, heading: "", title: text, groups, cards: 1, said: card.mentioned ? groups : 0, members: [card], lone: true });
}

function remembered(row, entry) {
  entries.set(row, entry);
  return entry;
}

function isSame(one, other) {
  return one.length === other.length && one.every((card, at) => card === other[at]);
}

const UNNUMBERED = ["draft", "withdrawn"];

// One entry per question with its conclusions. Numbers run through all questions and are the room's, on the desk too:
// a draft has none yet, what was withdrawn none any more. Once wording has begun they stand still, as the server keeps them.
export function conclusionsOf(state) {
  const standStill = [...state.conclusions.values()].some(({ number }) => number);
  let counted = 0;
  const numberOf = (row) => (UNNUMBERED.includes(row.state) ? null : standStill ? (row.number ?? null) : ++counted);
  return questionsOf(state).map((question) => ({
    question,
    conclusions: [...state.conclusions.values()]
      .filter((row) => row.question === question.id)
      .sort(byPosition)
      .map((row) => ({ ...row, number: numberOf(row) })),
  }));
}
