// What the paged slides are made of: headings, cards and conclusions as separate pieces.
import { html } from "../parts/html.js";
import { Card, Heading, cardsCount, groupsOf as ofGroups } from "../parts/columns.js";
import { CardText } from "../parts/card-text.js";
import { StateTag } from "../parts/state-tag.js";
import { cardsOf, clustersOf, conclusionsOf, onlyWorkshop } from "../select.js";
import { inLanguage, say } from "../words.js";

const numberOf = (state, card) => state.groups.get(card.group)?.number ?? null;

const groupTotal = (state) => onlyWorkshop(state).groups;

function cardItem(state, card) {
  return html`<${Card} key=${card.id} card=${card} number=${numberOf(state, card)} whole />`;
}

function headingItem(state, { id, title, groups }, rest = {}, children = null) {
  return html`<${Heading} key=${id} text=${title} groups=${groups} of=${groupTotal(state)} ...${rest}>${children}<//>`;
}

// A heading never stands alone at the foot of a page: its first card belongs to the same piece.
function clusterWithCards(state, cluster) {
  const [first, ...others] = cluster.members.map((card) => cardItem(state, card));
  return [headingItem(state, cluster, {}, first), ...others];
}

export function boardItems(state, column, headingsShown) {
  if (!headingsShown) return cardsOf(state, { column: column.id }).map((card) => cardItem(state, card));
  return clustersOf(state, column.id).flatMap((cluster) =>
    cluster.lone ? [cardItem(state, cluster.members[0])] : clusterWithCards(state, cluster),
  );
}

export function headingItems(state, column) {
  return clustersOf(state, column.id).map((cluster) => headingItem(state, cluster, { numbers: numbersBehind(state, cluster) }));
}

// The numbers of the groups behind a heading; none where groups are not named.
export function numbersBehind(state, cluster) {
  const numbers = new Set(cluster.members.map((card) => numberOf(state, card)).filter(Boolean));
  return [...numbers].sort((a, b) => a - b);
}

export function conclusionItems(state) {
  return conclusionsOf(state).flatMap(({ question, conclusions }) =>
    conclusions.map((conclusion, at) => conclusionItem(state, conclusion, at === 0 ? question : null)),
  );
}

function conclusionItem(state, { id, number, text, state: agreed, groups, cards }, question) {
  const support = say("projector.supported_by", { groups: ofGroups(groups, groupTotal(state)), cards: cardsCount(cards.length) });
  return html`<article key=${id} class="conclusion">
    ${question && html`<h2 class="conclusion-question">${inLanguage(question.text)}</h2>`}
    <p class="conclusion-number" translate="no">${number}</p>
    <div class="conclusion-body">
      <${CardText} text=${text} whole />
      <p class="conclusion-foot"><${StateTag} state=${agreed} /> <span>${support}</span></p>
    </div>
  </article>`;
}
