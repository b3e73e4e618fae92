// Own commands shown at once: the state as it will be when the server has taken them. Pure.
import { byPosition, groupNumbered } from "./select.js";
import { holderOf, takenBack } from "./taking-back.js";

const SHOWN = {
  post_card: post, edit_card: edit, move_card: move, withdraw_card: withdraw, restore_card: restore,
  mark_top: mark, split_card: split, object_card: object, mark_mentioned: mention, undo,
};

export function overlay(state, commands, seat) {
  const mine = commands.filter((command) => SHOWN[command.name] && isAhead(state, command));
  if (!mine.length) return state;
  const next = { ...state, cards: new Map(state.cards) };
  for (const command of mine) show(next, command, { seat, commands });
  return next;
}

// An answered command stays shown until the state has caught up with its answer, so nothing flickers.
function isAhead(state, command) {
  return command.status !== "answered" || command.answer.n > state.n;
}

function show(state, command, own) {
  const before = state.cards.get(command.fields.card ?? command.id);
  if (MAKING.has(command.name)) return SHOWN[command.name](state, command, before, own);
  if (!before) return undefined;
  if (command.status === "refused") return state.cards.set(before.id, { ...before, pending: "refused", refusal: command });
  return SHOWN[command.name](state, command, before);
}

// These find by themselves what they change.
const MAKING = new Set(["post_card", "mark_mentioned", "undo"]);

function post(state, command, before, { seat }) {
  if (before) return;
  const { column, text, after } = command.fields;
  const group = groupNumbered(state, Number(seat.split("-")[1]))?.id;
  place(state, { ...newCard(command, { column, text, group }), ...marked(command) }, after);
}

function newCard({ id }, fields) {
  return { id, code: "", version: id, state: "standing", cluster: null, top: null, ...fields };
}

function edit(state, command, before) {
  if (before.version === command.id) return;
  set(state, command, before, { text: command.fields.text, version: command.id });
}

// Two at once: the card with the first text, and a new one behind it.
function split(state, command, before) {
  if (before.version === command.id) return;
  const [text, second] = command.fields.texts;
  set(state, command, before, { text, version: command.id });
  if (state.cards.has(command.id)) return;
  const { column, group, id } = before;
  place(state, { ...newCard(command, { column, group, text: second, split_from: id }), ...marked(command) }, id);
}

function move(state, command, before) {
  const { column, after } = command.fields;
  const top = column === before.column ? before.top : null;
  place(state, { ...before, column, top, ...marked(command, before) }, after);
}

function withdraw(state, command, before) {
  set(state, command, before, { state: "withdrawn", top: null, same_as: command.fields.same_as ?? null });
}

function restore(state, command, before) {
  set(state, command, before, { state: "standing", same_as: null });
}

// The card that held the rank loses it, which is no news of that card's own.
function mark(state, command, before) {
  const { top } = command.fields;
  const former = holderOf(state, before, top);
  if (former) state.cards.set(former.id, { ...former, top: null });
  set(state, command, before, { top });
}

function mention(state, command) {
  if (command.status === "refused") return;
  const { cards, mentioned } = command.fields;
  for (const card of cards.map((id) => state.cards.get(id)).filter(Boolean)) state.cards.set(card.id, { ...card, mentioned });
}

function object(state, command, before) {
  set(state, command, before, { objected: command.fields.objects });
}

// A refused one changes nothing, and what was refused itself has nothing to be taken back.
function undo(state, command, before, { commands }) {
  const undone = commands.find(({ id }) => id === command.fields.command);
  if (!undone || command.status === "refused" || undone.status === "refused") return;
  for (const [card, fields] of takenBack(state, undone)) set(state, command, card, fields);
}

function set(state, command, card, fields) {
  state.cards.set(card.id, { ...card, ...fields, ...marked(command, card) });
}

function marked(command, before = {}) {
  if (before.pending === "refused") return {};
  if (command.status === "answered") return {};
  if (command.status === "refused") return { pending: "refused", refusal: command };
  return {
    pending: "waiting",
    unsaved: before.unsaved || command.status === "unsaved",
    saving: before.saving || Boolean(command.writing),
  };
}

// after: undefined = at the end, null = first, an id = behind that card.
function place(state, card, after) {
  const order = [...state.cards.values()]
    .filter((other) => other.column === card.column && other.group === card.group && other.id !== card.id)
    .sort(byPosition);
  const found = order.findIndex((other) => other.id === after);
  const index = after === null ? 0 : found < 0 ? order.length : found + 1;
  order.splice(index, 0, { ...card, placed: true });
  for (const placed of withLocalPositions(order)) state.cards.set(placed.id, placed);
}

// The server makes the real order keys. Until then a card placed here sorts right behind the last real key
// before it: a blank is smaller than every character of a real key.
function withLocalPositions(order) {
  let key = "";
  let run = 0;
  return order.map((card) => {
    if (card.placed) return { ...card, position: `${key} ${String(++run).padStart(6, "0")}` };
    key = card.position ?? "";
    run = 0;
    return card;
  });
}
