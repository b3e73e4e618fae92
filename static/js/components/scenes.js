// What all pages share in one place of the program (the state, the link, what is chosen), as a sample needs it.
import { effect, signal } from "@preact/signals";
import { downloads } from "../downloads.js";
import { editing } from "../board/edit.js";
import { now } from "../clock.js";
import { picked, writing } from "../desk/picking.js";
import { preview, unapplied } from "../desk/preview.js";
import { unfolded } from "../desk/rail-part.js";
import { review } from "../desk/review.js";
import { chosen, dissolving, naming } from "../desk/selection.js";
import { suggestions } from "../desk/suggestions.js";
import { store } from "../drafts.js";
import { knownAt, link, state } from "../feed.js";
import { standing } from "../leaving/leave.js";
import { outbox } from "../outbox.js";
import { others, pagesThere, shownN, sure } from "../signs.js";
import { GROUPED_SCENES } from "./grouping.js";
import { OFFERED_SCENES } from "./offers.js";
import { PEOPLE_SCENES } from "./people.js";
import { PRESENTING_SCENES } from "./presenting.js";
import { REVIEWING_DRAFTS, REVIEWING_SCENES } from "./reviewing.js";
import { SUGGESTING_SCENES } from "./suggesting.js";
import { AT, MINUTE, nothingYet, room } from "./room.js";
import { EVERY_LINE, HINTED, LINES, PLAIN, SHORT, TOO_LONG, WORD } from "./texts.js";

const DRAFTS = {
  "post/hinted": HINTED, "post/too-long": TOO_LONG, "post/kept": PLAIN,
  "post/list": EVERY_LINE, "post/list:list": "list",
  "edit/kept": JSON.stringify({ text: PLAIN, base: "v1" }), "edit/unfinished": JSON.stringify({ text: PLAIN, base: "v1" }),
  "edit/changed": JSON.stringify({ text: SHORT, base: "v1" }), "edit/meanwhile": JSON.stringify({ text: PLAIN, base: "v0" }),
  "split/halved": JSON.stringify({ texts: [SHORT, PLAIN], base: "v1" }),
  "edit/too-long": JSON.stringify({ text: TOO_LONG, base: "v1" }),
  stale: LINES, "stale:base": "v0", "beside/a": SHORT, "beside/a:base": "", over: TOO_LONG, "over:base": "v1", "new-conclusion/q2": PLAIN,
  ...REVIEWING_DRAFTS,
};

const refused = (id, name, fields, error) => ({ id, name, fields, order: 1, status: "refused", error });

// What was refused, kept back or not saved, for staff.
export const TROUBLES = [
  refused("r1", "name_heading", { cluster: "h2", heading: SHORT, base: "v0" }, { code: "conflict", fields: {} }),
  refused("r2", "edit_conclusion", { conclusion: "s0", text: SHORT, base: "v0" }, { code: "conflict", fields: {} }),
  refused("r6", "set_follow_up", { conclusion: "s0", deadline: SHORT, base: { deadline: "" } }, { code: "conflict", fields: {} }),
  refused("r3", "draft_conclusion", { question: "q1", text: PLAIN, clusters: [], cards: [] }, { code: "closed", text: "…" }),
  { id: "r4", name: "set_phase", fields: { phase: "closed" }, order: 2, status: "unsaved" },
  { id: "r5", name: "move_cluster", fields: { cluster: "h1", after: null }, order: 3, status: "waiting" },
];

const at = (group, changes) => [`page ${group}`, { group, role: "rapporteur", column: null, typing: false, ...changes }];
const PRESENT = new Map([at(1), at(2, { column: "k", typing: true }), at(3), at(7, { column: "c", typing: true }), at(9)]);
const RECEIVED = [{ id: "r6", name: "post_card", fields: {}, order: 1, status: "answered", epoch: "made-up", answer: { n: 7, public: 7 } }];
const delivering = (status) => ({ id: "d1", name: "deliver", fields: { read_back: true }, order: 4, status, error: { code: "not_open", text: "…" } });
const UNDELIVERED = [
  refused("u1", "explain_cap", { column: "c", reason: PLAIN }, { code: "closed", text: "…" }),
  { id: "u2", name: "post_card", fields: { column: "p", text: SHORT }, order: 2, status: "waiting" },
  delivering("waiting"),
];

// Own acts of a rapporteur: one that can be taken back, and some that were refused.
const ACTS = [
  { id: "u1", name: "withdraw_card", fields: { card: "a07" }, order: 1, status: "answered", answer: { n: 5 }, epoch: "made-up" },
  { id: "u2", name: "edit_card", fields: { card: "a08", text: SHORT, base: "v0" }, order: 2, status: "answered", answer: { n: 6 }, epoch: "made-up" },
  refused("u3", "undo", { command: "u2" }, { code: "changed_since", text: PLAIN }),
  refused("u4", "split_card", { card: "gone", texts: [SHORT, PLAIN], base: "v0" }, { code: "unknown", text: "…" }),
];

const DOWNLOADS = [
  { key: "1", label: SHORT, url: "", began: AT - 3000, fate: "under_way" }, { key: "2", label: SHORT, url: "", began: AT, fate: "under_way" },
  { key: "3", label: WORD, url: "", began: AT, fate: "saved", name: `${PLAIN}.docx`, plain: true }, { key: "4", label: SHORT, url: "", began: AT, fate: "failed", why: PLAIN },
  { key: "5", label: WORD, url: "", began: AT, fate: "failed", why: null },
];

const USUAL = {
  state: room, link: "up", outbox: [], others: PRESENT, sure: true, shownN: null, pagesThere: null, editing: ["changed", "meanwhile", "gone", "too-long", "as-it-was"],
  chosen: [], naming: null, dissolving: null, picked: [], writing: null, standing: null, unfolded: {}, suggestions: null, downloads: [], begin: () => undefined,
};

export const SCENES = {
  usual: {},
  two: { others: new Map([...PRESENT, ["another", { group: 2, role: "delegate", column: "c", typing: true }]]) },
  three_pages: { pagesThere: 3 },
  from_table: { others: new Map([at(2, { role: "delegate", column: "c", typing: true })]) },
  still: { others: new Map([at(2)]) },
  still_two: { others: new Map([at(2), ["another", at(2)[1]]]) },
  alone: { others: new Map(), sure: false },
  stepped: { outbox: [{ id: "g1", name: "gather_cards", fields: { cards: ["a01", "a02"], cluster: null }, order: 1, status: "answered", answer: { n: 5 }, epoch: "made-up" }] },
  on_screen: { outbox: RECEIVED, shownN: 7 },
  on_screen_later: { outbox: RECEIVED, shownN: 7, state: () => room({ texts_open: false }) },
  prepared: { state: () => nothingYet({ phase: "prepared", texts_open: false, headings_shown: false, timer: null }) },
  plenary: { state: () => room({ phase: "plenary", timer: { ends_at: AT - 3 * MINUTE } }) },
  closed: { state: () => room({ phase: "closed", timer: null }) },
  chosen: { chosen: ["a05", "a06"], picked: ["h1", "a05"] },
  gathered: { chosen: ["a01", "a05"] },
  open: { naming: "h1", dissolving: "h3", writing: "s0" },
  acted: { outbox: ACTS },
  troubles: { outbox: TROUBLES },
  freeze_refused: { outbox: [refused("z1", "freeze", { kind: "room" }, { code: "nothing_changed", text: "…" })] },
  freeze_waiting: { link: "lost", outbox: [{ id: "z2", name: "freeze", fields: { kind: "room" }, order: 1, status: "waiting" }] },
  undelivered: { outbox: UNDELIVERED },
  delivering: { outbox: [delivering("waiting")] },
  delivery_refused: { outbox: [delivering("refused")] },
  requests: { link: "requests" },
  lost: { link: "lost" },
  removed: { link: "removed" },
  none_yet: { link: "lost", state: () => null },
  silent: { standing: "silent" },
  downloading: { downloads: DOWNLOADS },
  asking: {},
  ...OFFERED_SCENES,
  ...GROUPED_SCENES,
  ...PRESENTING_SCENES,
  ...SUGGESTING_SCENES,
  ...REVIEWING_SCENES,
  ...PEOPLE_SCENES,
  outdated: { state: () => ({ ...room(), version: "made-up.staff.7.older" }) },
};

// The outbox reads this browser's storage by itself, and signs that nobody gives are forgotten: neither may wipe the sample.
function keeping(of) {
  const kept = signal(of.peek());
  effect(() => {
    if (of.value !== kept.value) of.value = kept.value;
  });
  return kept;
}

const kept = [[keeping(outbox), "outbox"], [keeping(others), "others"], [keeping(sure), "sure"], [keeping(shownN), "shownN"], [keeping(pagesThere), "pagesThere"]];

export function show(name) {
  const scene = { ...USUAL, ...SCENES[name] };
  now.value = AT;
  knownAt.value = AT - 2.5 * MINUTE;
  state.value = scene.state();
  link.value = scene.link;
  for (const [sampleOf, name] of kept) sampleOf.value = scene[name];
  standing.value = scene.standing;
  for (const [signalOf, ids] of [[editing, scene.editing], [chosen, scene.chosen], [picked, scene.picked]]) signalOf.value = new Set(ids);
  for (const [signalOf, id] of [[naming, scene.naming], [dissolving, scene.dissolving], [writing, scene.writing], [unfolded, scene.unfolded]]) signalOf.value = id;
  [downloads.value, suggestions.value, review.value, preview.value, unapplied.value] = [scene.downloads, scene.suggestions, null, null, null];
  scene.begin();
}

// Begun texts are read from this browser's storage; they lie there only while the pictures are taken.
export function layDrafts() {
  for (const [field, text] of Object.entries(DRAFTS)) store(field, text);
}

export function takeDraftsAway() {
  for (const field of Object.keys(DRAFTS)) store(field, "");
}
