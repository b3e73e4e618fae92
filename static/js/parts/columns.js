// Columns, headings and cards as every reading screen shows them.
import { html } from "./html.js";
import { CardText } from "./card-text.js";
import { SaidBy } from "./said.js";
import { GroupBadge } from "./group-badge.js";
import { HeldNote } from "./held-note.js";
import { LookMark } from "./look.js";
import { TopMark } from "./top-mark.js";
import { inLanguage, say } from "../words.js";

export const cardsCount = (n) => say(n === 1 ? "common.cards_one" : "common.cards_many", { n });
export const cardsWord = (n) => say(n === 1 ? "common.cards_word_one" : "common.cards_word_many");
export const groupsOf = (n, m) => say("common.groups_of", { n, m });

// Each kind keeps one letter-like mark, the same on the board, the wall and the page.
const KIND_MARKS = {
  key_element: "M2 2h14v14H2z",
  challenge: "M9 1.500 17 16H1z",
  other: "M9 1 17 9 9 17 1 9z",
  priority: "M9 1a8 8 0 1 1 0 16a8 8 0 1 1 0-16z",
};

export function ColumnHead({ column, question = true, count = true, children = null }) {
  return html`<header class=${`column-head column-head-${column.kind}`}>
    <h2 class="column-name">
      <svg class="column-mark" viewBox="0 0 18 18" aria-hidden="true"><path d=${KIND_MARKS[column.kind]} /></svg>
      ${inLanguage(column.name)}
      ${children}
      ${count && html`<span class="column-count" translate="no">${column.count}</span>`}
    </h2>
    ${question && html`<p class="column-question">${inLanguage(column.question)}</p>`}
  </header>`;
}

// `number` is the number of the card's group, absent where groups are not named; `badge` stands in its place.
export function Card({ card, number = null, badge = null, whole = false, looked = false, children = null }) {
  return html`<article class=${`card card-${card.state} ${looked ? "looked-at" : ""}`} data-card=${card.id}>
    <${CardText} text=${card.text} whole=${whole} />
    <footer class="card-foot">
      ${number ? html`<${GroupBadge} number=${number} />` : badge}
      <span class="card-code" translate="no">${card.code}</span>
      <${TopMark} top=${card.top} />
      ${children}
      <${HeldNote} held=${card.held} />
    </footer>
    ${looked && html`<${LookMark} />`}
  </article>`;
}

// A heading with what stands behind it: «3 de 5 grupos», and which, by their badges, where groups are named.
// `badge` stands in its place where no group is behind it.
export function Heading({ id = null, text, groups, of, said = 0, cards = null, numbers = [], badge = null, keepsLine = false, level = "h3", looked = false, children = null }) {
  return html`<section class=${`heading ${looked ? "looked-at" : ""}`} data-cluster=${id}>
    <${level} class="heading-text"><${CardText} text=${text} whole /></${level}>
    <p class=${keepsLine ? "heading-support heading-support-kept" : "heading-support"}>
      <span>${badge || groupsOf(groups, of)}${cards !== null && ` · ${cardsCount(cards)}`}</span>
      ${numbers.length > 0 && html`<span class="heading-groups">${numbers.map((number) => html`<${GroupBadge} key=${number} number=${number} />`)}</span>`}
      <${SaidBy} groups=${said} />
    </p>
    ${looked && html`<${LookMark} />`}
    ${children}
  </section>`;
}
