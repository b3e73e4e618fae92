// The entries of a paged slide at their full height, drawn and measured anew only where they changed:
// a room writes hundreds of cards, and each change is one of them.
import { cloneElement, Component, isValidElement } from "preact";
import { html } from "./html.js";

export class Slot extends Component {
  shouldComponentUpdate({ entry }) {
    return !isSame(entry, this.props.entry);
  }

  // Forgotten here and not afterwards: who measures does so before what is drawn has been told of it.
  render({ entry }) {
    sizes.delete(this.base);
    return html`<div class="pages-slot">${cloneElement(entry)}</div>`;
  }
}

// Two drawings of the same thing: what they are given is the same, or drawings of the same.
export function isSame(one, other) {
  if (one === other) return true;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  if (!isValidElement(one) || !isValidElement(other)) return false;
  const names = Object.keys(one.props);
  return one.type === other.type && one.key === other.key && names.length === Object.keys(other.props).length
    && names.every((name) => isSame(one.props[name], other.props[name]));
}

const sizes = new WeakMap(); // of a slot, as long as neither it nor its column changes

// The sizes of all slots of a column, each {height, cuts}; `as` says in which column they were measured.
export function sizesIn(body) {
  const { width, font } = getComputedStyle(body);
  const as = `${width} ${font} ${measuredAnew}`;
  return [...body.children].map((slot) => {
    const known = sizes.get(slot);
    if (known?.as === as) return known;
    const found = { as, ...sizesOf(slot) };
    sizes.set(slot, found);
    return found;
  });
}

let measuredAnew = 0;

// Letters of another typeface: nothing that was measured holds.
export function forgetSizes() {
  measuredAnew += 1;
}

function sizesOf(slot) {
  const { top, height } = slot.getBoundingClientRect();
  return { height, cuts: [...slot.querySelectorAll(".card-text, .beside-typed")].flatMap((text) => linesOf(text, top)).sort((a, b) => a - b) };
}

// Between two lines of one text, so that no line is cut through and what stands under a text stays with its last line.
function linesOf(text, top) {
  const box = text.getBoundingClientRect();
  const line = parseFloat(getComputedStyle(text).lineHeight);
  const lines = Math.round(box.height / line) || 0;
  return Array.from({ length: Math.max(0, lines - 1) }, (_, at) => box.top - top + (at + 1) * line);
}
