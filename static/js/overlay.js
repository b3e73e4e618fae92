// Own commands shown at once: the state as it will be when the server has taken them. Pure.
import { byPosition, groupNumbered } from "./select.js";

const SHOWN = { post_card: post, edit_card: edit, move_card: move, withdraw_card: withdraw, restore_card: restore };

export function overlay(state, commands, seat) {
  const mine = commands.filter((command) => SHOWN[command.name] && isAhead(state, command));
  if (!mine.length) return state;
  const next = { ...state, cards: new Map(state.cards) };
  for (const command of mine) show(next, command, seat);
  return next;
}

// An answered command stays shown until the state has caught up with its answer, so nothing flickers.
function isAhead(state, command) {
  return command.status !== "answered" || command.answer.n > state.n;
}

function show(state, command, seat) {
  const before = state.cards.get(command.fields.card ?? command.id);
  if (command.name !== "post_card" && !before) return;
  if (command.status === "refused" && command.name !== "post_card") {
    state.cards.set(before.id, { ...before, pending: "refused", refusal: command });
    return;
  }
  SHOWN[command.name](state, command, before, seat);
}

function post(state, command, before, seat) {
  if (before) return;
  const { column, text, after } = command.fields;
  const group = groupNumbered(state, Number(seat.split("-")[1]))?.id;
  const card = {
    id: command.id, column, code: "", text, version: command.id, state: "standing", cluster: null, group,
    ...marked(command),
  };
  place(state, card, after);
}

function edit(state, command, before) {
  if (before.version === command.id) return;
  state.cards.set(before.id, { ...before, text: command.fields.text, version: command.id, ...marked(command, before) });
}

function move(state, command, before) {
  const { column, after } = command.fields;
  place(state, { ...before, column, ...marked(command, before) }, after);
}

function withdraw(state, command, before) {
  state.cards.set(before.id, { ...before, state: "withdrawn", ...marked(command, before) });
}

function restore(state, command, before) {
  state.cards.set(before.id, { ...before, state: "standing", ...marked(command, before) });
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
