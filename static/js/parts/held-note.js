// Said quietly of what is held back, to those who still see it: its own group, and staff.
import { html } from "./html.js";
import { say } from "../words.js";

// words: common.held_personal common.held_unclear common.held_tone common.held_other
export const heldReason = (reason) => say(`common.held_${reason}`);

// Staff need not be told by whom.
export function HeldNote({ held, toStaff = false }) {
  const reason = held && heldReason(held);
  return held ? html`<span class="held-note">${say(toStaff ? "common.held" : "common.held_because", { reason })}</span>` : null;
}
