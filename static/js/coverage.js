// What the conclusions leave out: headings, cards and groups that none rests on, and those that rest on nothing. Pure.
// Only what the room can see covers: what a draft alone cites is told apart, and what was withdrawn cites nothing.
import { unserved } from "./objectives.js";
import { asOne, awaitedGroups, cardsOf, clustersOf, columnsOf, conclusionsOf, groupIdsBehind, isRemark } from "./select.js";

// All conclusions that stand, in the order of their numbers.
export function standingOf(state) {
  return conclusionsOf(state).flatMap(({ conclusions }) => conclusions).filter((row) => row.state !== "withdrawn");
}

// {card id: [{conclusion, direct}]}: which conclusions rest on a card, cited by itself or under its heading.
export function cameOf(state) {
  const came = new Map();
  for (const conclusion of standingOf(state)) {
    for (const id of conclusion.cards) {
      came.set(id, [...(came.get(id) ?? []), { conclusion, direct: conclusion.direct.includes(id) }]);
    }
  }
  return came;
}

export function coverageOf(state) {
  const levelOf = leveled(cameOf(state));
  const cards = cardsOf(state);
  const at = (level) => cards.filter((card) => levelOf(card) === level).length;
  return {
    cards: { all: cards.length, covered: at("covered"), drafted: at("drafted"), none: at("none") },
    columns: columnsOf(state).map((column) => ({ column, entries: leftIn(state, column, levelOf) })),
    tops: cards.filter((card) => card.top && levelOf(card) !== "covered").map((card) => withLevel(card, levelOf)),
    groups: groupsLeft(state, cards, levelOf),
    objectives: unserved(state, standingOf(state)),
    unsourced: standingOf(state).filter((conclusion) => conclusion.cards.length === 0),
  };
}

function leveled(came) {
  return ({ id }) => {
    const found = came.get(id) ?? [];
    if (found.some(({ conclusion }) => conclusion.state !== "draft")) return "covered";
    return found.length > 0 ? "drafted" : "none";
  };
}

const withLevel = (card, levelOf) => ({ card, level: levelOf(card) });

// A heading is as far as the last of its cards.
function leftIn(state, column, levelOf) {
  return clustersOf(state, column.id)
    .filter(({ members }) => members.length > 0)
    .map((entry) => ({ entry, level: furthest(entry.members.map(levelOf)), left: entry.members.filter((card) => levelOf(card) !== "covered").length }))
    .filter(({ level }) => level !== "covered");
}

const furthest = (levels) => ["none", "drafted"].find((level) => levels.includes(level)) ?? "covered";

// Of those that count in «n of m groups»: which no conclusion rests on, with the cards that they have.
function groupsLeft(state, cards, levelOf) {
  const behind = (level) => groupIdsBehind(state, cards.filter((card) => levelOf(card) === level));
  const [covered, drafted] = [behind("covered"), behind("drafted")];
  return awaitedGroups(state)
    .filter(({ id }) => !covered.has(id))
    .map((group) => ({ group, level: drafted.has(group.id) ? "drafted" : "none", cards: ownOf(state, group, cards) }));
}

function ownOf(state, group, cards) {
  const ids = new Set(asOne(state, group).map(({ id }) => id));
  return cards.filter((card) => !isRemark(card) && ids.has(card.group));
}
