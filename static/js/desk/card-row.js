// One card on the desk: a tick that can be chosen by click, Space or x, and dragged.
import { html } from "../parts/html.js";
import { AddendumMark } from "../parts/addendum.js";
import { memo } from "./memo.js";
import { GroupBadge } from "../parts/group-badge.js";
import { MentionedMark } from "../parts/said.js";
import { HeldNote } from "../parts/held-note.js";
import { TopMark } from "../parts/top-mark.js";
import { toggle } from "./selection.js";

export const CardRow = memo(({ card, group, chosen = false, withdrawn = false }) => {
  const classes = ["card-row", chosen && "card-row-chosen", card.pending && "card-row-pending", withdrawn && "card-row-withdrawn", card.held && "card-row-held"];
  if (withdrawn) {
    return html`<li class=${classes.filter(Boolean).join(" ")}><${Face} card=${card} group=${group} /></li>`;
  }
  return html`
    <li class=${classes.filter(Boolean).join(" ")} data-card=${card.id}>
      <div class="card-face" role="checkbox" aria-checked=${chosen} tabindex="-1" data-stop=${`card-${card.id}`}
        onClick=${() => toggle(card.id)} onKeyDown=${(event) => onSpace(event, card.id)}>
        <${Face} card=${card} group=${group} />
      </div>
    </li>`;
});

function onSpace(event, id) {
  if (event.key !== " ") return;
  event.preventDefault();
  toggle(id);
}

function Face({ card, group }) {
  return html`
    ${group && html`<${GroupBadge} number=${group.number} />`}
    <span class="card-row-words"><bdi class="card-row-text" translate="no">${card.text}</bdi>${" "}<span
      class="card-row-code" translate="no">${card.code}</span> <${TopMark} top=${card.top} /><${AddendumMark} card=${card} /><${MentionedMark}
        card=${card} /> <${HeldNote} held=${card.held} toStaff /></span>`;
}
