// What a rapporteur says in which order: the group's own cards, new ones first, column by column. Pure.
import { cardsOf, columnsOf, groupIdsBehind } from "./select.js";

const LAST = 9;

// [{column, fresh: [id], said: [{id, groups}]}]: `said`: other groups have said what stands under the same heading.
export function presenterOrder(state, group) {
  return columnsOf(state).map(({ id: column }) => {
    const cards = byTop(cardsOf(state, { group, column })).map((card) => ({ id: card.id, groups: saidByOthers(state, card) }));
    return {
      column,
      fresh: cards.filter(({ groups }) => groups === 0).map(({ id }) => id),
      said: cards.filter(({ groups }) => groups > 0),
    };
  });
}

function byTop(cards) {
  return cards.map((card, at) => [card.top ?? LAST, at, card]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, , card]) => card);
}

// How many other groups have said something under the card's heading. The own group is counted there as well, as one
// with those that joined it; one that was set aside is not.
function saidByOthers(state, card) {
  const cluster = state.clusters.get(card.cluster);
  if (!cluster) return 0;
  const mentioned = [...state.cards.values()].filter((other) =>
    other.state === "standing" && other.mentioned && other.cluster === card.cluster);
  const [own] = groupIdsBehind(state, [card]);
  return Math.max(0, (cluster.said ?? 0) - (groupIdsBehind(state, mentioned).has(own) ? 1 : 0));
}

// Cards written since come behind the others of their column; those withdrawn or moved away are gone.
export function withChanges(order, state, group) {
  return order.map(({ column, fresh, said }) => {
    const standing = cardsOf(state, { group, column }).map(({ id }) => id);
    const known = new Set([...fresh, ...said.map(({ id }) => id)]);
    const stays = (id) => standing.includes(id);
    return { column, fresh: [...fresh.filter(stays), ...standing.filter((id) => !known.has(id))], said: said.filter(({ id }) => stays(id)) };
  });
}

// One after another through all columns: [{column, id}]; what was said already only where it is laid open.
export function stepsOf(order, opened) {
  return order.flatMap(({ column, fresh, said }) =>
    [...fresh, ...(opened.has(column) ? said.map(({ id }) => id) : [])].map((id) => ({ column, id })),
  );
}

// Which of the steps is at hand: when its card goes away, the one that follows it there, never the first of all.
export function indexOf(steps, at, former) {
  const found = steps.findIndex(({ id }) => id === at);
  return found >= 0 ? found : Math.max(0, Math.min(former, steps.length - 1));
}
