// What a card's command changes, as it was before: kept beside the command, and shown again when it is undone. Pure.

const STEPS = 20;

const TEXT = ["text", "version"];
const PLACE = ["column", "position", "cluster", "top"];
const STANDING = ["state", "same_as", "top"];

// Which fields of its cards each command changes; of a card that it makes there is no earlier.
const CHANGED = {
  post_card: TEXT, edit_card: TEXT, move_card: PLACE, withdraw_card: STANDING, restore_card: STANDING,
  mark_top: ["top"], split_card: TEXT, object_card: ["objected"],
};

export function isOfCards(name) {
  return name in CHANGED;
}

// {card id: its fields before}, of every card that the command is about to change.
export function beforeOf(state, name, fields) {
  const card = isOfCards(name) && state.cards.get(fields.card);
  if (!card) return null;
  const changed = [card, name === "mark_top" && holderOf(state, card, fields.top)].filter(Boolean);
  return Object.fromEntries(changed.map((row) => [row.id, picked(row, CHANGED[name])]));
}

// The other card of the group that holds this rank in the card's column.
export function holderOf(state, card, top) {
  const holds = (other) =>
    other.top === top && other.id !== card.id && other.column === card.column && other.group === card.group;
  return top ? [...state.cards.values()].find(holds) : undefined;
}

// [card, its fields as they are once the command is undone]; none where a text was worded anew since.
export function takenBack(state, { id, name, before }) {
  const back = Object.entries(before ?? {}).map(([of, fields]) => [state.cards.get(of), { ...fields, placed: undefined }]);
  if (name === "post_card" || name === "split_card") back.push([state.cards.get(id), { state: "withdrawn", top: null }]);
  const isReworded = ([card]) => !card || (CHANGED[name] === TEXT && card.version !== id);
  return back.some(isReworded) ? [] : back;
}

// One's own acts that can be taken back, the newest first; which acts those are is each page's to say.
export function stepsBack(commands, isOne = isOfCards) {
  const undone = new Set(commands.filter(({ name }) => name === "undo").map(({ fields }) => fields.command));
  const isStep = ({ id, name, status, final }) => isOne(name) && status !== "refused" && !final && !undone.has(id);
  return commands.filter(isStep).slice(-STEPS).reverse();
}

function picked(row, names) {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
