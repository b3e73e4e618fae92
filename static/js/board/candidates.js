// Of which cards one may say that another is the same: those seen here, the own group's first. Pure.
import { cardsOf } from "../select.js";

const MOST = 50;

// Without anything typed those of its column; else whatever card has the words in its code or text.
export function candidatesFor(state, card, typed) {
  const wanted = folded(typed.trim());
  const isWanted = (other) => (wanted
    ? [other.code, other.code.replace("-", ""), other.text].some((words) => folded(words).includes(wanted))
    : other.column === card.column);
  const others = cardsOf(state).filter((other) => other.id !== card.id && other.pending !== "refused" && isWanted(other));
  const own = others.filter((other) => other.group === card.group);
  return [...own, ...others.filter((other) => other.group !== card.group)].slice(0, MOST);
}

function folded(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
