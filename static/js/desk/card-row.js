// One card on the desk: a tick that can be chosen by click, Space or x, and dragged.
import { html } from "../parts/html.js";
import { AddendumMark } from "../parts/addendum.js";
import { EnteredMark } from "../parts/entered-mark.js";
import { memo } from "./memo.js";
import { GroupBadge, PlenaryBadge } from "../parts/group-badge.js";
import { LateTag } from "../parts/late-mark.js";
import { MentionedMark } from "../parts/said.js";
import { HeldNote } from "../parts/held-note.js";
import { TopMark } from "../parts/top-mark.js";
import { personalIn } from "../personal-data.js";
import { isRemark } from "../select.js";
import { ObjectedMark } from "./objections.js";
import { PersonalMark } from "./personal.js";
import { isChosen, toggle } from "./selection.js";

export const CardRow = memo(({ card, group, late = false, withdrawn = false }) => {
  const chosen = isChosen(card.id);
  const classes = ["card-row", chosen && "card-row-chosen", card.pending && "card-row-pending", withdrawn && "card-row-withdrawn", card.held && "card-row-held"];
  if (withdrawn) {
    return html`<li class=${classes.filter(Boolean).join(" ")}><${Face} card=${card} group=${group} late=${late} /></li>`;
  }
  return html`
    <li class=${classes.filter(Boolean).join(" ")} data-card=${card.id}>
      <div class="card-face" role="checkbox" aria-checked=${chosen} tabindex="-1" data-stop=${`card-${card.id}`}
        onClick=${() => toggle(card.id)} onKeyDown=${(event) => onSpace(event, card.id)}>
        <${Face} card=${card} group=${group} late=${late} />
      </div>
      ${!card.held && personalIn(card.text).length > 0 && html`<${PersonalMark} card=${card} />`}
    </li>`;
});

function onSpace(event, id) {
  if (event.key !== " ") return;
  event.preventDefault();
  toggle(id);
}

function Face({ card, group, late }) {
  return html`
    ${group ? html`<${GroupBadge} number=${group.number} />` : isRemark(card) && html`<${PlenaryBadge} />`}
    <span class="card-row-words"><bdi class="card-row-text" translate="no">${card.text}</bdi>${" "}<span
      class="card-row-code" translate="no">${card.code}</span> <${TopMark} top=${card.top} /><${AddendumMark} card=${card} /><${MentionedMark}
        card=${card} /> <${EnteredMark} card=${card} />${late && html`<${LateTag} />`}<${ObjectedMark} card=${card} group=${group} />
      <${HeldNote} held=${card.held} toStaff /></span>`;
}
