// What the review and the preview of suggestions have in common: a card on one line, and keys of their own.
import { GroupBadge, PlenaryBadge } from "../parts/group-badge.js";
import { html } from "../parts/html.js";
import { isRemark } from "../select.js";
import { marked } from "./shared-words.js";
import { shown } from "./shown.js";

export const BUTTON = "suggestions-button"; // it opens the review, and has the focus again when that is closed

export function CardLine({ card, words = [] }) {
  const group = shown.value.groups.get(card.group);
  return html`<span class="likeness-card">
    ${group ? html`<${GroupBadge} number=${group.number} />` : isRemark(card) && html`<${PlenaryBadge} />`}
    <span class="likeness-words"><bdi class="likeness-text" dir="auto" translate="no"><${Marked} text=${card.text} words=${words} /></bdi>${" "}<span
      class="card-row-code" translate="no">${card.code}</span></span>
  </span>`;
}

export function Marked({ text, words }) {
  return marked(text, words).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text));
}

// These keys belong to what has the focus and are not heard by the desk behind it, nor are the digits, which would
// turn the wall. A button with the focus keeps Enter and the space bar for itself.
export const ownKeys = (table) => (event) => {
  if (event.altKey || event.isComposing) return;
  const isPress = event.target.closest("button") && (event.key === "Enter" || event.key === " ");
  const act = !isPress && table[event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key];
  if (!act && !isPress && !/^[1-9]$/.test(event.key)) return;
  event.stopPropagation();
  if (isPress) return;
  event.preventDefault();
  if (act && !event.repeat) act(event);
};
