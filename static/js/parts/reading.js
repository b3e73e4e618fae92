// Cards, headings and conclusions as they are read in the plenary, on the wall and on one's own screen.
import { html } from "./html.js";
import { AddendumMark } from "./addendum.js";
import { Beside } from "./beside-conclusion.js";
import { CardText } from "./card-text.js";
import { ChangedText } from "./changed-text.js";
import { Card, Heading, cardsCount, groupsOf as ofGroups } from "./columns.js";
import { GroupBadge, PlenaryBadge } from "./group-badge.js";
import { isLookedAt } from "./look.js";
import { MentionedMark } from "./said.js";
import { StateTag } from "./state-tag.js";
import { TranslatedForReader } from "./translated.js";
import { asOne, awaitedGroups, boardOf, groupIdsBehind, isRemark, onlyWorkshop } from "../select.js";
import { say } from "../words.js";

// Null where groups are not named, and for what belongs to the plenary itself.
const numberOf = (state, card) => state.groups.get(card.group)?.number ?? null;

// As many as are counted: a group that works with another by that one's number, none that was set aside.
export function numbersBehind(state, cluster) {
  return [...groupIdsBehind(state, cluster.members)].map((id) => state.groups.get(id)?.number).filter(Boolean).sort((a, b) => a - b);
}

export function ReadCard({ state, card, looked = isLookedAt(state, card.id), whole = false }) {
  const badge = isRemark(card) && html`<${PlenaryBadge} />`;
  return html`<${Card} card=${card} number=${numberOf(state, card)} badge=${badge} whole=${whole} looked=${looked}>
    <${AddendumMark} card=${card} /><${MentionedMark} card=${card} />
  <//>`;
}

export function ReadHeading({ state, cluster, looked = isLookedAt(state, cluster.id), badges = true, keepsLine = false, children = null }) {
  const { id, title, groups, said } = cluster;
  const numbers = badges ? numbersBehind(state, cluster) : [];
  const isSaid = cluster.members.length > 0 && cluster.members.every(isRemark);
  return html`<${Heading} id=${id} text=${title} groups=${groups} said=${said} of=${onlyWorkshop(state).groups} numbers=${numbers} badge=${isSaid && html`<${PlenaryBadge} />`}
    looked=${looked} keepsLine=${keepsLine}>${children}<//>`;
}

// `changed`: with what is worded anew marked in it.
export function ReadConclusion({ state, conclusion, changed = false, children = null }) {
  const { was, text } = conclusion;
  return html`<article class="conclusion">
    ${children}
    <p class="conclusion-number" translate="no">${conclusion.number}</p>
    <div class="conclusion-body">
      ${changed && was && was !== text ? html`<div class="card-text"><${ChangedText} was=${was} text=${text} /></div>` : html`<${CardText} text=${text} whole />`}
      <${TranslatedForReader} state=${state} conclusion=${conclusion} />
      <p class="conclusion-foot"><${StateTag} state=${conclusion.state} /> <span>${supportOf(state, conclusion)}</span></p>
      <${Beside} conclusion=${conclusion} />
    </div>
  </article>`;
}

// How many cards each group has in a column, those that work as one together; nothing where there is no board to count on.
export function GroupCounts({ state, column }) {
  return html`<ul class="group-counts">
    ${awaitedGroups(state).map((group) => html`<${GroupCount} key=${group.id} groups=${asOne(state, group)} state=${state} column=${column} />`)}
  </ul>`;
}

function GroupCount({ state, groups, column }) {
  const boards = groups.map(({ id }) => boardOf(state, id));
  if (!boards.every(Boolean)) return null;
  const count = boards.reduce((sum, { counts }) => sum + (counts[column.id] ?? 0), 0);
  return html`<li class=${`group-count ${count === 0 ? "group-count-none" : ""}`}>
    <span class="group-count-who">${groups.map(({ number }) => html`<${GroupBadge} key=${number} number=${number} />`)}</span>
    <span translate="no">${count}</span>
  </li>`;
}

// What rests on no card claims no support, rather than the support of none; what cites nothing says that it is new.
export function supportOf(state, { groups: n, cards, new: isNew }) {
  if (isNew) return say("common.new_in_plenary");
  if (cards.length === 0) return null;
  const groups = ofGroups(n, onlyWorkshop(state).groups);
  return say(n === 1 ? "projector.supported_by_one" : "projector.supported_by_many", { groups, cards: cardsCount(cards.length) });
}
