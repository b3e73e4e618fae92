// A made-up workshop, in the form in which a state comes from the server. Nothing here was ever written by anyone.
import { boot } from "../boot.js";
import { fromWhole } from "../state.js";
import { EMOJI, ENGLISH, LINES, LONG, PLAIN, RIGHT_TO_LEFT, SHORT, WORD } from "./texts.js";

const GROUPS = 9;
export const AT = Date.UTC(2026, 0, 15, 15, 20);
export const MINUTE = 60_000;

const both = (es, en) => ({ es, en });

const COLUMNS = [
  { id: "k", kind: "key_element", name: both("Elementos clave", "Key elements"), question: both("¿Qué no puede faltar?", "What must not be missing?"), cap: 0 },
  { id: "c", kind: "challenge", name: both("Desafíos", "Challenges"), question: both("¿Qué lo hace difícil, y para quién?", "What makes it hard, and for whom?"), cap: 0 },
  { id: "p", kind: "priority", name: both("Prioridades", "Priorities"), question: both("¿Por dónde se empieza?", "Where does one begin?"), cap: 3 },
];

const QUESTIONS = [
  { id: "q1", position: 1, text: both("¿Qué se acuerda para los próximos doce meses?", "What is agreed for the next twelve months?") },
  { id: "q2", position: 2, text: both("¿Qué queda por resolver?", "What remains to be settled?") },
];

const card = (id, group, column, text, cluster = null, state = "standing") => ({
  id, group: `g${group}`, column, text, cluster, state, version: "v1", position: id,
  code: `G${group}-${id.slice(1)}`, top: id === "a08" ? 1 : null, same_as: id === "a07" ? "a02" : null,
});

const CARDS = [
  card("a01", 1, "k", SHORT, "h1"),
  card("a02", 2, "k", PLAIN, "h1"),
  card("a03", 9, "k", ENGLISH, "h1"),
  card("a04", 2, "k", WORD, "h2"),
  card("a05", 4, "k", EMOJI),
  card("a06", 5, "k", RIGHT_TO_LEFT),
  card("a07", 2, "k", LINES, null, "withdrawn"),
  { ...card("a08", 2, "c", LONG), addendum: true },
  card("a09", 6, "c", PLAIN, "h3"),
  card("a10", 7, "c", SHORT, "h3"),
  card("a11", 8, "c", RIGHT_TO_LEFT),
];

const CLUSTERS = [
  { id: "h1", column: "k", heading: "Una sola puerta", version: "v1", position: "a", groups: 3, cards: 3 },
  { id: "h2", column: "k", heading: "", version: "v1", position: "b", groups: 1, cards: 1 },
  { id: "h3", column: "c", heading: WORD, version: "v1", position: "a", groups: 2, cards: 2 },
];

const OBJECTIVES = [
  both("Aprender unos de otros lo que ya se hace, lo que resulta y lo que todavía falta en cada lugar.", "Learn from each other what is being done already, what works and what is still lacking in each place."),
  both("Encontrar juntos por dónde empezar.", "Find together where to begin."),
  both("Decir quién sigue, y hasta cuándo.", "Say who goes on, and until when."),
].map((text, at) => ({ id: `o${at}`, kind: at ? "specific" : "general", position: at, text }));

export const STATES = ["draft", "proposed", "agreed", "agreed_with_changes", "with_reservation", "pending", "withdrawn"];
const CONCLUDED = [PLAIN, SHORT, ENGLISH, EMOJI, RIGHT_TO_LEFT, LINES, WORD];

const CONCLUSIONS = STATES.map((state, at) => ({
  id: `s${at}`, question: at < 4 ? "q1" : "q2", position: `${at}`, text: CONCLUDED[at], version: "v1", state,
  clusters: at === 0 ? ["h1"] : [], cards: at === 1 ? [] : ["a01", "a02", "a04"].slice(0, at + 1), direct: at === 0 ? [] : ["a04"],
  groups: at === 1 ? 0 : 2, new: false, changed: at === 2 ? ["a02", "a03"] : [],
  responsible: at === 3 ? "Secretaría" : "", deadline: at === 3 ? "2026-03" : "", reservation: at === 4 ? CONCLUDED[0] : "", reserved_by: "",
  translation: at === 5 ? PLAIN : "", translation_version: "", translation_of: "v0", objectives: at === 2 ? ["o0", "o2"] : [],
  number: null, was: "", was_version: "", pen: {},
}));

// A stage as the server tells it.
export const stageOf = (changes = {}) => ({ slide: "headings", column: null, page: 0, group: null, card: null, cluster: null, conclusion: null, since: null, look: null, before: null, ...changes });

const SESSION = {
  id: "x", title: both("Sesión de muestra: nada de esto es real", "A sample session: nothing here is real"),
  phase: "writing", sharing: "plenary", texts_open: true, headings_shown: true,
  stage: stageOf(), timer: { ends_at: AT + 12.5 * MINUTE, length: 25 * MINUTE }, presenting: null, item_minutes: 2,
};

const WORKSHOP = {
  id: "w", slug: "-", title: both("Taller de muestra", "Sample workshop"), place: "Ningún lugar · Nowhere", starts_on: "2026-01-14",
  ends_on: "2026-01-16", first_language: "es", languages: ["es", "en"], groups: GROUPS, countries: ["AD", "MX", "PA"],
};

function counted(cards) {
  const of = (column, group) =>
    cards.filter((row) => row.column === column && row.state === "standing" && (!group || row.group === group)).length;
  const columns = COLUMNS.map((column, at) => ({ ...column, position: at + 1, count: of(column.id) }));
  const groups = Array.from({ length: GROUPS }, (_, at) => ({ id: `g${at + 1}`, number: at + 1, table: at === 1 ? `Mesa ${WORD}` : "" }));
  const boards = groups.map(({ id }) => ({
    id: `b${id}`, group: id, counts: { k: of("k", id), c: of("c", id), p: of("p", id) }, ...wordOf(id),
  }));
  return { columns, groups, boards };
}

// One group has delivered and changed something since, one unread, and one tells why it has more.
function wordOf(group) {
  const delivered_at = { g2: AT - 12 * MINUTE, g5: AT - 3 * MINUTE }[group] ?? null;
  return { delivered_at, read_back: group === "g2", reasons: group === "g2" ? { p: PLAIN } : {} };
}

// The workshop with its session as the sample needs it.
export function room(session = {}, rows = {}) {
  const cards = rows.cards ?? CARDS;
  return fromWhole({
    version: `made-up.staff.7.${boot.build}`, n: 7, workshops: [WORKSHOP], sessions: [{ ...SESSION, ...session }],
    questions: QUESTIONS, ...counted(cards), cards, clusters: CLUSTERS, conclusions: CONCLUSIONS, objectives: OBJECTIVES, ...rows,
  });
}

export const nothingYet = (session = {}) => room(session, { cards: [], clusters: [], conclusions: [] });
export const cardOf = (id, changes = {}) => ({ ...CARDS.find((row) => row.id === id), ...changes });
export const columnOf = (id, changes = {}) => ({ ...counted(CARDS).columns.find((row) => row.id === id), ...changes });
const SNAPSHOT = {
  id: "f1", version: "1.0", kind: "room", at: AT - 2 * MINUTE, sha256: "0123456789abcdef".repeat(4), outline: false, completed_by: "", review: "", review_until: "",
};
export const snapshotOf = (changes = {}) => ({ ...SNAPSHOT, ...changes });
export const conclusionOf = (state, changes = {}) => ({ number: 3, ...CONCLUSIONS.find((row) => row.state === state), ...changes });
export const session = (changes = {}) => ({ ...SESSION, ...changes });
