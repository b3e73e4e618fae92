// One of its group's first three of a column: the rank on a pennant, a shape that no group has.
import { html } from "./html.js";
import { say } from "../words.js";

// words: common.top_1 common.top_2 common.top_3
export const topWord = (top) => say(`common.top_${top}`);

export function TopMark({ top }) {
  if (!top) return null;
  const words = say("common.top_of", { rank: topWord(top) });
  return html`<span class="top-mark" role="img" aria-label=${words} title=${words} translate="no">${topWord(top)}</span>`;
}
