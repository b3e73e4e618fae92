// The staff's own acts shown at once: the state as it will be when the server has taken them. Pure.
import { heldBy } from "../batch.js";
import { byPosition, groupsBehind } from "../select.js";
import { epochOf } from "../state.js";
import { takenBack } from "./gathered-before.js";
import { unseen } from "./since-cited.js";
import { accept, edit, layPen, settle, takePen } from "./ahead-wording.js";
import { furtherId, headingsOf } from "./further-ids.js";

const SHOWN = {
  gather_cards: gather, release_cards: release, name_heading: name, apply_groupings: applyAll, reject_suggestions: reject,
  mark_mentioned: mention, draft_conclusion: draft, edit_conclusion: edit, set_conclusion_state: settle,
  link_objectives: serve, change_sources: recite, confirm_sources: confirm, set_follow_up: note, set_reservation: note, translate_conclusion: translate,
  hold_back: hold, set_comment_state: decide, set_countries: join, show_stage: show, set_item_time: itemTime, resume_stage: resume, point_at: point,
  take_pen: takePen, lay_pen: layPen, accept_wording: accept,
  undo,
};
const LAST = "~";

export function ahead(state, commands) {
  const held = heldBy(commands);
  const mine = commands.filter((command) => SHOWN[command.name] && !held.has(command.id) && isAhead(state, command));
  if (!mine.length) return state;
  const next = {
    ...state,
    sessions: new Map(state.sessions), cards: new Map(state.cards), clusters: new Map(state.clusters), conclusions: new Map(state.conclusions),
  };
  if (mine.some((command) => tellsApart(command, commands))) next.rejections = new Map(state.rejections);
  if (mine.some((command) => command.name === "set_comment_state")) next.comments = new Map(state.comments);
  if (mine.some((command) => command.name === "set_countries")) next.workshops = new Map(state.workshops);
  for (const command of mine) SHOWN[command.name](next, command, command.fields, commands);
  return next;
}

// Else they stay the very same: what is found out of them is not looked for anew.
function tellsApart({ name, fields }, commands) {
  const act = name === "undo" ? commands.find(({ id }) => id === fields.command)?.name : name;
  return act === "reject_suggestions";
}

// A refused act changes nothing; an answered one stays shown until the state has caught up with it. A restored server
// counts anew: what the one before has answered is ahead of nothing there.
export function isAhead({ n, version }, { status, answer, epoch }) {
  return status === "waiting" || status === "unsaved" || (status === "answered" && epoch === epochOf(version) && answer.n > n);
}

function gather(state, { id }, { cards, cluster }) {
  const target = cluster ?? id;
  const column = state.cards.get(cards[0])?.column;
  if (!column) return;
  if (!state.clusters.has(target)) {
    state.clusters.set(target, { id: target, column, heading: "", version: id, position: LAST, pending: true });
  }
  moveCards(state, cards, target);
}

function applyAll(state, command) {
  for (const { cards, cluster } of headingsOf(command)) gather(state, { id: cluster }, { cards, cluster });
}

// Each pair is told apart once.
function reject(state, { id }, { card, others }) {
  const known = new Set([...state.rejections.values()].flatMap(({ cards: [one, other] }) => [`${one} ${other}`, `${other} ${one}`]));
  const fresh = others.filter((other) => !known.has(`${card} ${other}`));
  for (const [at, other] of fresh.entries()) state.rejections.set(furtherId(id, at), { id: furtherId(id, at), cards: [card, other] });
}

function release(state, command, { cards }) {
  moveCards(state, cards, null);
}

function moveCards(state, ids, cluster) {
  const touched = new Set([cluster]);
  for (const id of ids) {
    const card = state.cards.get(id);
    if (!card || card.cluster === cluster) continue;
    touched.add(card.cluster);
    state.cards.set(id, { ...card, cluster, pending: true });
  }
  for (const id of touched) recount(state, id);
}

function recount(state, id) {
  const cluster = state.clusters.get(id);
  if (!cluster) return;
  const members = [...state.cards.values()].filter((card) => card.cluster === id && card.state === "standing");
  if (members.length === 0) return void state.clusters.delete(id);
  const said = groupsBehind(state, members.filter((card) => card.mentioned));
  state.clusters.set(id, { ...cluster, groups: groupsBehind(state, members), cards: members.length, said });
}

function mention(state, command, { cards, mentioned }) {
  for (const id of cards) change(state.cards, id, { mentioned, pending: true });
  for (const id of new Set(cards.map((card) => state.cards.get(card)?.cluster))) recount(state, id);
}

// What was refused itself has nothing to be taken back.
function undo(state, command, fields, commands) {
  const undone = commands.find(({ id }) => id === fields.command);
  if (undone?.name === "reject_suggestions") return pair(state, undone);
  const back = undone && undone.status !== "refused" && takenBack(state, undone);
  if (!back) return;
  const touched = new Set([...targetsOf(undone), ...Object.keys(back.clusters)]);
  for (const [id, row] of Object.entries(back.clusters)) state.clusters.set(id, { ...state.clusters.get(id), ...row, pending: true });
  for (const [id, row] of Object.entries(back.cards)) change(state.cards, id, { ...row, pending: true });
  for (const id of touched) recount(state, id);
}

const targetsOf = (undone) => undone.name === "apply_groupings" ? headingsOf(undone).map(({ cluster }) => cluster) : [undone.fields.cluster ?? undone.id];

// What was told apart by it; a pair that was told apart before stays so.
function pair(state, { fields: { card, others }, before }) {
  const again = new Set(before?.apart ?? []);
  for (const [id, { cards }] of state.rejections) {
    const other = cards.find((one) => one !== card);
    if (cards.includes(card) && others.includes(other) && !again.has(other)) state.rejections.delete(id);
  }
}

function name(state, { id }, { cluster, heading }) {
  change(state.clusters, cluster, { heading, version: id, pending: true });
}

function draft(state, { id, order = 0 }, { question, text, clusters, cards }) {
  if (state.conclusions.has(id)) return;
  state.conclusions.set(id, {
    id, question, text, version: id, state: "draft", position: `${LAST}${order}`, ...restingOn(state, clusters, cards),
    new: clusters.length + cards.length === 0, changed: [], objectives: [],
    responsible: "", deadline: "", reservation: "", reserved_by: "",
    translation: "", translation_version: "", translation_of: "",
    number: null, was: "", was_version: "", pen: {}, pending: true,
  });
}

function restingOn(state, clusters, direct) {
  const standing = [...state.cards.values()].filter((card) => card.state === "standing");
  const cards = standing.filter(({ id, cluster }) => clusters.includes(cluster) || direct.includes(id));
  return { clusters, direct, cards: cards.map(({ id }) => id), groups: groupsBehind(state, cards) };
}

// Sources that are out of sight stay cited, so that a conclusion left without any to see is not called new.
function recite(state, command, { conclusion, cite, leave }) {
  const row = state.conclusions.get(conclusion);
  if (!row) return;
  const joined = (ids, more, less) => [...new Set([...ids.filter((id) => !less.includes(id)), ...more])];
  const rests = restingOn(state, joined(row.clusters, cite.clusters, leave.clusters), joined(row.direct, cite.cards, leave.cards));
  const changed = row.changed.filter((id) => rests.cards.includes(id) === row.cards.includes(id));
  const fresh = row.new && rests.clusters.length + rests.direct.length === 0;
  change(state.conclusions, conclusion, { ...rests, changed, new: fresh, pending: true });
}

function confirm(state, command, { conclusion, seen }) {
  const row = state.conclusions.get(conclusion);
  change(state.conclusions, conclusion, { changed: row && seen ? unseen(state, row, seen) : [], pending: true });
}

function note(state, command, { conclusion, base, ...texts }) {
  change(state.conclusions, conclusion, { ...texts, pending: true });
}

function serve(state, command, { conclusion, add, remove }) {
  const { objectives = [] } = state.conclusions.get(conclusion) ?? {};
  const served = new Set([...objectives.filter((id) => !remove.includes(id)), ...add]);
  change(state.conclusions, conclusion, { objectives: [...served], pending: true });
}

function translate(state, { id }, { conclusion, text, of }) {
  const { version } = state.conclusions.get(conclusion) ?? {};
  change(state.conclusions, conclusion, { translation: text, translation_version: id, translation_of: of ?? version, pending: true });
}

function decide(state, command, { comment, state: wanted }) {
  change(state.comments, comment, { state: wanted, pending: true });
}

function join(state, command, { add, remove }) {
  const [workshop] = state.workshops.values();
  if (!workshop) return;
  const countries = new Set([...workshop.countries.filter((code) => !remove.includes(code)), ...add]);
  state.workshops.set(workshop.id, { ...workshop, countries: [...countries].sort() });
}

function hold(state, command, { card, cluster, reason }) {
  change(state.cards, card, { held: reason, pending: true });
  change(state.clusters, cluster, { held: reason, pending: true });
}

// That the wall does not show it yet is told beside the stage, which goes back to the server as it is.
// Turning pages and hiding the slide twice in quick succession is meant twice.
function show(state, command, { slide, column = null, page = 0, group = null, card = null, cluster = null, conclusion = null }) {
  stage(state, (former) => {
    const hides = slide === "neutral";
    const before = former.slide === "neutral" ? former.before : former;
    const look = former.slide === slide && !hides ? former.look : null;
    const since = conclusion !== null && conclusion === before?.conclusion ? before.since : null; // the server says when
    return { slide, column, page, group, card, cluster, conclusion, since, look, before: hides ? before : null };
  });
}

function resume(state) {
  stage(state, (former) => former.before ?? former);
}

function itemTime(state, command, { minutes }) {
  const [session] = state.sessions.values();
  if (session) state.sessions.set(session.id, { ...session, item_minutes: minutes });
}

function point(state, command, { card, cluster }) {
  const id = card ?? cluster;
  stage(state, (former) => ({ ...former, look: id ? { kind: card ? "card" : "cluster", id, page: former.page } : null }));
}

function stage(state, made) {
  const [session] = state.sessions.values();
  if (session) state.sessions.set(session.id, { ...session, stage: made(session.stage), stage_pending: true });
}

function change(rows, id, fields) {
  const row = rows.get(id);
  if (row) rows.set(id, { ...row, ...fields });
}

// When presentations are to end by the last of one's own acts that the state does not show yet; null without one.
export function endAhead(state, commands) {
  const last = commands.findLast((command) => command.name === "set_presenting_end" && isAhead(state, command));
  return last?.fields.ends_at ?? null;
}

// The id behind which a row must be put to stand one step higher or lower; undefined when it cannot.
export function afterFor(rows, id, step) {
  const order = [...rows].sort(byPosition).map((row) => row.id);
  const at = order.indexOf(id);
  const to = at + step;
  if (to < 0 || to >= order.length) return undefined;
  return step < 0 ? (order[to - 1] ?? null) : order[to];
}
