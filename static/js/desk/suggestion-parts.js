// What the review and the preview of suggestions have in common: a card on one line, and keys of their own.
import { GroupBadge, PlenaryBadge } from "../parts/group-badge.js";
import { html } from "../parts/html.js";
import { cardsCount } from "../parts/columns.js";
import { isRemark } from "../select.js";
import { say } from "../words.js";
import { enterBoard } from "./focus.js";
import { isWaiting, review } from "./review.js";
import { marked } from "./shared-words.js";
import { shown } from "./shown.js";
import { namesOf } from "./suggested.js";

export const BUTTON = "suggestions-button"; // it opens the review, and has the focus again when that is closed

// Where nothing is alike any more the button is out of sight: then to the board.
export function toButton() {
  if (!isWaiting() && !review.value) return enterBoard();
  document.getElementById(BUTTON)?.focus({ preventScroll: true });
}

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

// A lone card, or a heading with its cards; `most` of them.
export function Place({ place, words = [], most = 4 }) {
  if (place.lone) return html`<${CardLine} card=${place.members[0]} words=${words} />`;
  const more = place.members.length - most;
  return html`<span class="likeness-heading">
    <span class="likeness-heading-name">${place.heading
      ? html`<bdi translate="no"><${Marked} text=${place.heading} words=${words} /></bdi>`
      : html`<span class="likeness-unnamed">${say("desk.unnamed")}</span>`} <span class="count">${cardsCount(place.members.length)}</span></span>
    ${place.members.slice(0, most).map((card) => html`<${CardLine} key=${card.id} card=${card} words=${words} />`)}
    ${more > 0 && html`<span class="likeness-more">${say("suggestions.more", { n: more })}</span>`}
  </span>`;
}

// Of two headings with a name each: which one stays. People know it before they press.
export function NameThatStays({ place, other }) {
  const names = namesOf(place, other);
  return names && html`<span class="likeness-name">${say("suggestions.name_stays")} <bdi translate="no">${names.stays}</bdi></span>`;
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
