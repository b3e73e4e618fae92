// What the paged slides are made of: cards, headings and conclusions as separate pieces, in order.
import { html } from "../parts/html.js";
import { isLookedAt } from "../parts/look.js";
import { ReadCard, ReadConclusion, ReadHeading } from "../parts/reading.js";
import { cardsOf, clustersOf, conclusionsOf, onlySession } from "../select.js";
import { inLanguage } from "../words.js";

// What a card or heading is drawn from beside itself; the same object until groups or workshop change.
let names = { groups: null, workshops: null };

function namesIn({ groups, workshops }) {
  if (names.groups !== groups || names.workshops !== workshops) names = { groups, workshops };
  return names;
}

// While groups present, headings keep a line for what is said: marking it moves nothing that the room reads.
const keepsLine = (state) => Boolean(onlySession(state)?.presenting);

export const cardEntry = (state, card) => html`<${ReadCard} key=${card.id} state=${namesIn(state)} card=${card} looked=${isLookedAt(state, card.id)} whole />`;

export const headingEntry = (state, cluster) =>
  html`<${ReadHeading} key=${cluster.id} state=${namesIn(state)} cluster=${cluster} looked=${isLookedAt(state, cluster.id)} keepsLine=${keepsLine(state)} />`;

// A heading never stands alone at the foot of a page: its first card belongs to the same piece.
function clusterWithCards(state, cluster) {
  const [first, ...others] = cluster.members.map((card) => cardEntry(state, card));
  const heading = html`<${ReadHeading} key=${cluster.id} state=${namesIn(state)} cluster=${cluster} looked=${isLookedAt(state, cluster.id)} badges=${false} keepsLine=${keepsLine(state)}>${first}<//>`;
  return [heading, ...others];
}

export function boardEntries(state, column, headingsShown) {
  if (!headingsShown) return cardsOf(state, { column: column.id }).map((card) => cardEntry(state, card));
  return clustersOf(state, column.id).flatMap((cluster) =>
    cluster.lone ? [cardEntry(state, cluster.members[0])] : clusterWithCards(state, cluster),
  );
}

export function headingEntries(state, column) {
  return clustersOf(state, column.id).map((cluster) => headingEntry(state, cluster));
}

export function conclusionEntries(state) {
  return conclusionsOf(state).flatMap(({ question, conclusions }) =>
    conclusions.map((conclusion, at) => conclusionEntry(state, conclusion, at === 0 ? question : null)),
  );
}

function conclusionEntry(state, conclusion, question) {
  const head = question && html`<h2 class="conclusion-question">${inLanguage(question.text)}</h2>`;
  return html`<${ReadConclusion} key=${conclusion.id} state=${namesIn(state)} conclusion=${conclusion}>${head}<//>`;
}
