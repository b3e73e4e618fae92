// A group's number in the group's own shape and colour; beyond eight the shapes return in outline. And the plenary's word.
import { html } from "./html.js";
import { say } from "../words.js";

// Each shape stands in a square of 40 with the middle of its number at the given height.
const SHAPES = [
  { path: "M20 2a18 18 0 1 1 0 36a18 18 0 1 1 0-36z", middle: 20 },
  { path: "M4 4h32v32H4z", middle: 20 },
  { path: "M20 1 39 37H1z", middle: 25 },
  { path: "M20 0 40 20 20 40 0 20z", middle: 20 },
  { path: "M20 1 39.500 15.500 32 38H8L.5 15.500z", middle: 22 },
  { path: "M10 2.500h20L40 20 30 37.500H10L0 20z", middle: 20 },
  { path: "M3 3h34v19Q37 33 20 39.500Q3 33 3 22z", middle: 19 },
  { path: "M12 1h16v11h11v16H28v11H12V28H1V12h11z", middle: 20 },
];

function classOf(number, large) {
  const turn = (number - 1) % SHAPES.length;
  const outline = number > SHAPES.length ? " group-badge-outline" : "";
  return `group-badge group-badge-${turn + 1}${outline}${large ? " group-badge-large" : ""}`;
}

export function GroupBadge({ number, large = false }) {
  const shape = SHAPES[(number - 1) % SHAPES.length];
  return html`<svg
    class=${classOf(number, large)}
    viewBox="-2 -2 44 44"
    role="img"
    aria-label=${say("common.group_number", { n: number })}
  >
    <path d=${shape.path} />
    <text x="20" y=${shape.middle} aria-hidden="true">${number}</text>
  </svg>`;
}

// What was said in the plenary is of no group: a word in a frame, which no group has for a shape.
export function PlenaryBadge() {
  return html`<span class="plenary-badge">${say("common.plenary")}</span>`;
}
