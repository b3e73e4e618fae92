// Rooms as they may come about, the same for the same number.
import { groupsBehind } from "../../static/js/select.js";
import { fromWhole } from "../../static/js/state.js";

const STATES = ["draft", "proposed", "agreed", "agreed_with_changes", "with_reservation", "pending", "withdrawn"];

// A die that falls alike for the same seed: `die(n)` is 0 … n-1.
export function rolled(seed) {
  let at = seed;
  return (n) => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((at / 2_147_483_648) * n);
  };
}

const times = (n, make) => Array.from({ length: n }, (_, at) => make(at));

// As staff get it: cards under headings or alone, withdrawn, the same as others; conclusions over some of them.
export function roomOf(die) {
  const columns = times(3, (at) => ({ id: `k${at}`, position: at + 1 }));
  const clusters = times(die(8), (at) => ({ id: `h${at}`, column: `k${at % 3}`, heading: `Heading ${at}`, position: `${at}`, held: null }));
  const cards = times(die(40), (at) => cardOf(die, at, clusters));
  const groups = times(5, (at) => ({ id: `g${at}`, number: at + 1, aside: at === 4, merged_into: at === 3 ? "g0" : null }));
  const rows = { columns, groups, clusters, cards, questions: [{ id: "q0", position: 1 }, { id: "q1", position: 2 }] };
  const conclusions = times(die(9), (at) => conclusionOf(die, at, rows));
  return fromWhole({
    version: "e.staff.1.b", n: 1, workshops: [{ id: "w", groups: 3 }],
    sessions: [{ id: "s", phase: "plenary", texts_open: true, headings_shown: die(2) === 1 }], ...rows, conclusions,
  });
}

function cardOf(die, at, clusters) {
  const column = `k${at % 3}`;
  const there = clusters.filter((cluster) => cluster.column === column);
  const withdrawn = die(5) === 0;
  return {
    id: `c${at}`, column, group: die(12) === 0 ? null : `g${die(5)}`, text: `text ${at}`, code: `T-${at}`, position: `${at}`,
    state: withdrawn ? "withdrawn" : "standing", same_as: withdrawn && die(2) ? `c${die(at + 1)}` : null,
    cluster: !withdrawn && there.length > 0 && die(2) ? there[die(there.length)].id : null,
    top: !withdrawn && die(6) === 0 ? 1 + die(3) : null, held: die(15) === 0 ? "tone" : null,
  };
}

// Its cards are counted as the server does: the standing ones under its headings, and those cited by themselves.
function conclusionOf(die, at, rows) {
  const standing = rows.cards.filter((card) => card.state === "standing");
  const clusters = rows.clusters.filter(() => die(6) === 0).map(({ id }) => id);
  const direct = standing.filter(() => die(10) === 0).map(({ id }) => id);
  const cards = standing.filter((card) => clusters.includes(card.cluster) || direct.includes(card.id));
  const groups = groupsBehind({ groups: new Map(rows.groups.map((group) => [group.id, group])) }, cards);
  return { id: `s${at}`, question: `q${die(2)}`, position: `${at}`, text: `Text ${at}`, state: STATES[die(7)], clusters, direct, cards: cards.map(({ id }) => id), groups };
}
