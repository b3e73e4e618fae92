// Every key of the own board with what it does; the list of keys shows this table. The first rows tell
// of keys that work while typing: the fields themselves know them.
import { send } from "../outbox.js";
import { say } from "../words.js";
import { openEdit } from "./edit.js";
import { focusCard } from "./focus.js";
import { moveAcross, moveDown, moveUp } from "./moves.js";
import { headingOver, object } from "./objection.js";
import { mayPresent, openPresenter } from "./presenter.js";
import { mayRead, openReadBack } from "./read-back.js";
import { chooseSame } from "./same-as.js";
import { isOpen, shown } from "./shown.js";
import { openSplit } from "./split.js";
import { markTop } from "./tops.js";
import { canUndo, undoLast } from "./undo.js";

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
const SIGNS = ["↑", "↓", "←", "→"];
const COLUMN = ".column-cards";

export function boardKeys({ toggleHelp }) {
  return [
    { keys: [], shown: [say("board.key_enter")], label: say("board.keys_post") },
    { keys: [], shown: [say("board.key_shift_enter")], label: say("board.keys_line") },
    { keys: [], shown: ["1", "2", "3"], alt: true, label: say("board.keys_column") },
    { keys: [], shown: ["Esc"], label: say("board.keys_leave") },
    { keys: ARROWS, shown: SIGNS, label: say("board.keys_walk"), repeats: true, when: isOnBoard, act: walk },
    { keys: ["n"], label: say("board.keys_new"), act: toComposer },
    { keys: ["e", "Enter"], shown: ["e", say("board.key_enter")], label: say("board.keys_edit"), when: mayChange, act: () => openEdit(here().id) },
    { keys: ARROWS, shown: SIGNS, alt: true, label: say("board.keys_move"), when: mayChange, act: move },
    { keys: ["1", "2", "3"], label: say("board.keys_top"), when: mayChange, act: ({ key }) => markTop(here(), Number(key)) },
    { keys: ["s", "/"], shown: ["s"], label: say("board.keys_split"), when: mayChange, act: () => openSplit(here().id) },
    { keys: ["g", "="], shown: ["g"], label: say("board.keys_same"), when: mayChange, act: () => chooseSame(here().id) },
    { keys: ["o"], label: say("board.keys_object"), when: mayObject, act: () => object(here()) },
    { keys: ["Delete"], shown: [say("board.key_delete")], label: say("board.keys_withdraw"), when: mayChange, act: withdraw },
    { keys: ["l"], label: say("delivery.key_read"), when: mayRead, act: openReadBack },
    { keys: ["p"], label: say("presenting.key_present"), when: mayPresent, act: openPresenter },
    { keys: ["z"], shown: ["z", say("board.key_undo")], label: say("board.keys_undo"), when: canUndo, act: undoLast },
    { keys: ["z"], ctrl: true, always: true, when: canUndo, act: undoLast },
    { keys: ["?"], label: say("common.key_help"), always: true, act: toggleHelp },
  ];
}

function focused() {
  return document.activeElement?.matches(`${COLUMN} > [data-card]`) ? document.activeElement : null;
}

function here() {
  return focused() && shown.value.cards.get(focused().dataset.card);
}

// With the focus nowhere an arrow leads to the first card.
function isOnBoard() {
  return document.activeElement === document.body || focused() !== null;
}

function mayChange() {
  const card = here();
  return Boolean(card) && isOpen() && card.state === "standing" && card.pending !== "refused";
}

function mayObject() {
  return mayChange() && headingOver(here()) !== null;
}

function walk({ key }) {
  const next = focused() ? neighbour(focused(), key) : document.querySelector(`${COLUMN} > [data-card]`);
  next?.focus();
}

function neighbour(card, key) {
  if (key === "ArrowUp") return card.previousElementSibling;
  if (key === "ArrowDown") return card.nextElementSibling;
  const at = [...card.parentElement.children].indexOf(card);
  const others = columnsBeside(card, key);
  const full = others.find((column) => column.children.length > 0);
  return full?.children[Math.min(at, full.children.length - 1)];
}

// The columns on one side of a card's own, the nearest first.
function columnsBeside(card, key) {
  const columns = [...document.querySelectorAll(COLUMN)];
  const at = columns.indexOf(card.parentElement);
  return key === "ArrowRight" ? columns.slice(at + 1) : columns.slice(0, at).reverse();
}

function toComposer() {
  const column = focused()?.closest("section") ?? document.querySelector(".column-chosen");
  column?.querySelector("textarea")?.focus();
}

function move({ key }) {
  const card = here();
  if (key === "ArrowUp") return moveUp(card);
  if (key === "ArrowDown") return moveDown(card);
  focusCard(card.id); // in its new column it is drawn anew
  moveAcross(card, key === "ArrowRight" ? 1 : -1);
  return undefined;
}

function withdraw() {
  const { id } = here();
  focusCard(id);
  send("withdraw_card", { card: id });
}
