// The state of a conclusion as a word with a mark of its own shape.
import { html } from "./html.js";
import { say } from "../words.js";

const MARKS = {
  draft: "M3 13 12 4l2 2-9 9H3z",
  proposed: "M9 2.500a6.500 6.500 0 1 1 0 13a6.500 6.500 0 1 1 0-13z",
  agreed: "M2.500 9.500 7 14 15.500 4.500",
  agreed_with_changes: "M2.500 6.500 6 10 12.500 2.500M4 15.500h10",
  with_reservation: "M9 2 16.500 15.500h-15zM9 7v4M9 12.800v.7",
  pending: "M3.500 9h.01M9 9h.01M14.500 9h.01",
  withdrawn: "M4 4l10 10M14 4 4 14",
};

// words: common.conclusion_draft common.conclusion_proposed common.conclusion_agreed
// words: common.conclusion_agreed_with_changes common.conclusion_with_reservation
// words: common.conclusion_pending common.conclusion_withdrawn
export const stateWord = (state) => say(`common.conclusion_${state}`);

export function StateTag({ state }) {
  return html`<span class=${`state-tag state-tag-${state}`}>
    <svg class="state-tag-mark" viewBox="0 0 18 18" aria-hidden="true"><path d=${MARKS[state]} /></svg>
    ${stateWord(state)}
  </span>`;
}
