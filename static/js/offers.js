// Texts offered for a board, with what this browser knows of them besides: those on their way, those it sent. Pure.
import { isWaiting } from "./batch.js";

// What this browser offered by one command, in the order of sending: {id, text, column, fate, card, command}.
export function sentBy(state, commands, name) {
  return commands
    .filter((command) => command.name === name)
    .map((command) => {
      const { text, column = null } = command.fields;
      return { id: command.id, text, column, command, ...fateOf(state.offers.get(command.id), command) };
    });
}

// Offers of one kind whose words are known here: from the server's state, then those that it does not have yet.
export function offersOf(state, commands, kind, name = null) {
  const told = [...state.offers.values()].filter((row) => row.kind === kind && row.text !== undefined).sort(byTime);
  const known = new Set(told.map((row) => row.id));
  const others = sentBy(state, commands, name).filter((offer) => !known.has(offer.id));
  return [...told.map(({ state: fate, ...row }) => ({ ...row, fate })), ...others];
}

// A decision on an offer that the state does not show yet, or that was refused; the last one counts.
export function decisionOn(state, commands, offer) {
  return commands.filter((command) => command.fields.offer === offer && isNews(state, command)).at(-1) ?? null;
}

// The cards that late offers became.
export const lateCards = (state) => new Set([...state.offers.values()].filter((row) => row.kind === "late" && row.card).map((row) => row.card));

export const isLate = (state, card) => [...state.offers.values()].some((row) => row.kind === "late" && row.card === card);

function fateOf(row, { status }) {
  if (row) return { fate: row.state, card: row.card };
  return { fate: status === "answered" ? "offered" : status, card: null };
}

function isNews(state, command) {
  return isWaiting(command) || command.status === "refused" || (command.status === "answered" && command.answer.n > state.n);
}

function byTime(a, b) {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
