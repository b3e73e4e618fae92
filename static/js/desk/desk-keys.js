// Every key of the desk with what it does; the help panel shows this table.
import { say } from "../words.js";
import { planOf } from "../presenting.js";
import { clusterOf } from "../select.js";
import { previewNow, reviewNow } from "./review-dock.js";
import { askToDissolve } from "./dissolve.js";
import { columnOf, enterBoard, stopKey } from "./focus.js";
import { addTo, gatherNew, isPresenting, mention, mentionUnder, moveHeading, release } from "./gather-acts.js";
import { switchSharing } from "./phase.js";
import { takesRemarks, writeRemark } from "./remarks.js";
import { moveCardsTo, moveHeadingTo } from "./move-to.js";
import { chosen, clear, naming, toggle } from "./selection.js";
import { presentNext, spreadDelay } from "./presenting.js";
import { openPart } from "./rail-part.js";
import { goTo } from "./sides.js";
import { hold, point, showAlone } from "./spotlight.js";
import { hideOrResume, SLIDES, turnTo } from "./stage.js";
import { pauseOrResume } from "./timer-control.js";
import { turn } from "./turning.js";
import { canUndo, undoLast } from "./undo.js";

export function deskKeys({ state, session, toggleHelp }) {
  return [
    { keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"], shown: ["↑", "↓", "←", "→"], label: say("desk.key_move"), when: isNowhere, act: enterBoard },
    { keys: ["x"], shown: ["x", say("desk.space")], label: say("desk.key_choose"), act: () => toggleHere() },
    { keys: ["g"], label: say("desk.key_gather"), act: () => gatherHere(state) },
    { keys: ["u"], label: say("desk.key_release"), act: () => releaseHere(state) },
    { keys: ["e"], label: say("presenting.key_mention"), act: () => mentionHere(state) },
    { keys: ["m"], label: say("desk.key_move_to"), act: () => moveHere(state) },
    { keys: ["z"], shown: ["z", say("desk.key_ctrl_z")], label: say("desk.key_undo"), when: canUndo, act: undoLast },
    { keys: ["z"], ctrl: true, always: true, when: canUndo, act: undoLast },
    { keys: ["r"], shown: ["r", "Enter"], label: say("desk.key_rename"), act: () => nameHere() },
    { keys: ["ArrowUp", "ArrowDown"], shown: ["↑", "↓"], alt: true, label: say("desk.key_order"), act: (event) => orderHere(state, event) },
    { keys: ["f"], label: say("suggestions.key_review"), act: reviewNow },
    { keys: ["w"], label: say("suggestions.key_preview"), act: previewNow },
    { keys: [], shown: ["1", "2", "3"], label: say("suggestions.key_accept") },
    { keys: [], shown: ["x"], label: say("suggestions.key_refuse") },
    { keys: [], shown: ["m"], label: say("suggestions.key_another") },
    { keys: [], shown: ["←", "→"], label: say("suggestions.key_walk") },
    { keys: ["Escape"], shown: ["Esc"], label: say("desk.key_none"), act: clear },
    { keys: ["/"], label: say("desk.key_filter"), act: () => goTo("gathering", "gathering", "filter") },
    { keys: SLIDES.map((slide, at) => `${at + 1}`), shown: ["1", "…", `${SLIDES.length}`], label: say("desk.key_slide"), act: (event) => turnTo(state, session, SLIDES[event.key - 1]) },
    { keys: ["0", "b"], label: say("desk.key_neutral"), act: () => hideOrResume(session) },
    { keys: ["n"], label: say("desk.key_next"), act: () => turn(state, session, 1) },
    { keys: ["p"], label: say("desk.key_previous"), act: () => turn(state, session, -1) },
    { keys: ["l"], label: say("desk.key_point"), act: () => point(state, session, focused()) },
    { keys: ["o"], label: say("desk.key_alone"), act: () => showAlone(state, focused()) },
    { keys: ["h"], label: say("desk.key_hold"), act: () => hold(state, focused()) },
    { keys: ["v"], label: say("desk.key_sharing"), act: () => switchSharing(session) },
    { keys: ["a"], label: say("groups.key_remark"), when: () => takesRemarks(session), act: writeRemark },
    { keys: ["t"], label: say("desk.key_timer"), act: () => openPart("timer", "minutes") },
    { keys: ["k"], label: say("desk.key_pause"), when: () => Boolean(session.timer), act: () => pauseOrResume(session.timer) },
    { keys: ["s"], label: say("presenting.key_next"), when: () => isPresenting(state), act: () => presentNext(state, planOf(state, session)) },
    { keys: ["d"], label: say("presenting.key_spread"), when: () => isPresenting(state), act: spreadDelay },
    { keys: ["?"], label: say("common.key_help"), always: true, act: toggleHelp },
  ];
}

function here() {
  const [kind, id] = stopKey(document.activeElement)?.split("-") ?? [];
  return { kind, id };
}

// What is held back must be in hand: what was focused before is not meant.
function focused() {
  const { kind, id } = here();
  return id ? { kind, id } : null;
}

// With the focus nowhere, an arrow key leads into the board.
function isNowhere() {
  return document.activeElement === document.body;
}

function toggleHere() {
  const { kind, id } = here();
  if (kind === "card") toggle(id);
}

// The chosen cards of the column in which the person is, else of the only column that has any.
function pickedHere(state) {
  const picked = [...chosen.value].map((id) => state.cards.get(id)).filter((card) => card?.state === "standing");
  const columns = new Set(picked.map((card) => card.column));
  const column = columnOf(document.activeElement) ?? (columns.size === 1 ? [...columns][0] : null);
  return picked.filter((card) => card.column === column);
}

function gatherHere(state) {
  const cards = pickedHere(state).map((card) => card.id);
  const { kind, id } = here();
  return kind === "cluster" ? addTo(id, cards) : gatherNew(cards);
}

function releaseHere(state) {
  const { kind, id } = here();
  const gathered = pickedHere(state).filter((card) => card.cluster).map((card) => card.id);
  if (gathered.length > 0) return release(gathered);
  if (kind === "cluster") return askToDissolve(state, id);
  return release(kind === "card" && state.cards.get(id)?.cluster ? [id] : []);
}

function mentionHere(state) {
  const { kind, id } = here();
  if (kind === "cluster") return mentionUnder(state, clusterOf(state, id));
  const picked = pickedHere(state);
  return mention(picked.length > 0 ? picked : [state.cards.get(id)]);
}

// Of the chosen cards, else of the card or heading in which the person is.
function moveHere(state) {
  const { kind, id } = here();
  const picked = pickedHere(state);
  if (picked.length > 0) return moveCardsTo(picked[0].column, picked.map((card) => card.id), kind && `${kind}-${id}`);
  if (kind === "cluster") return moveHeadingTo(state, state.clusters.get(id));
  return kind === "card" && moveCardsTo(state.cards.get(id).column, [id]);
}

function nameHere() {
  const { kind, id } = here();
  if (kind === "cluster") naming.value = id;
}

function orderHere(state, { key }) {
  const { kind, id } = here();
  if (kind === "cluster") moveHeading(state, clusterOf(state, id), key === "ArrowUp" ? -1 : 1);
}
