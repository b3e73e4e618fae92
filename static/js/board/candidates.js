// Of which cards one may say that another is the same: those seen here, the own group's first. Pure.
import { cardsOf } from "../select.js";

const MOST = 50;

// Without anything typed those of its column; else whatever card has the words in its code or text. `likely` is the id
// of one that comes before all others.
export function candidatesFor(state, card, typed, likely) {
  const wanted = folded(typed.trim());
  const isWanted = (other) => (wanted
    ? [other.code, other.code.replace("-", ""), other.text].some((words) => folded(words).includes(wanted))
    : other.column === card.column);
  const others = cardsOf(state).filter((other) => other.id !== card.id && other.pending !== "refused" && isWanted(other));
  const rankOf = (other) => (other.id === likely ? 0 : other.group === card.group ? 1 : 2);
  return others.sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST);
}

function folded(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
