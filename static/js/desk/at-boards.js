// Whether a group's board is open on a page that is heard, and whether somebody types there.
import { html } from "../parts/html.js";
import { others, sure } from "../signs.js";
import { say } from "../words.js";

// Told apart by form first: a pencil, a full disc, a ring that is struck through.
const MARKS = {
  typing: "M1 17l1.200-5L12.500 1.700l3.800 3.800L6 15.800z",
  online: "M9 3a6 6 0 1 1 0 12a6 6 0 1 1 0-12z",
  silent: "M9 2a7 7 0 1 1 0 14a7 7 0 1 1 0-14zM4 14 14 4",
};

// Nothing is said of a group before this page has listened long enough: null.
export function standingOf(number) {
  const pages = [...others.value.values()].filter((page) => page.group === number);
  if (pages.some((page) => page.typing)) return "typing";
  if (pages.some((page) => page.role === "rapporteur")) return "online";
  return sure.value ? "silent" : null;
}

// Only what asks for something is written out; the others are heard, or seen when pointed at.
// words: desk.board_typing desk.board_online desk.board_silent
export function AtBoard({ number }) {
  const standing = standingOf(number);
  if (standing === null) return null;
  const words = say(`desk.board_${standing}`);
  return html`<span class=${`at-board-mark at-board-${standing}`} title=${words}>
    <svg viewBox="0 0 18 18" aria-hidden="true"><path d=${MARKS[standing]} /></svg>
    <span class=${standing === "silent" ? "" : "visually-hidden"}>${words}</span>
  </span>`;
}
