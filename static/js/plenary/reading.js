// What the plenary holds, to be read on one's own screen at one's own pace.
import { html } from "../parts/html.js";
import { signal } from "@preact/signals";
import { ColumnHead, cardsWord } from "../parts/columns.js";
import { GroupCounts, ReadCard, ReadConclusion, ReadHeading } from "../parts/reading.js";
import { Tabs } from "../parts/tabs.js";
import { Undelivered } from "../parts/undelivered.js";
import { clustersOf, columnsOf, conclusionsOf } from "../select.js";
import { inLanguage, say } from "../words.js";

// Before the plenary is opened: the questions and how many cards there are.
export function Counts({ state }) {
  return html`<div class="columns columns-aligned">
    ${columnsOf(state).map(
      (column) => html`<section class="column" key=${column.id}>
        <${ColumnHead} column=${column} count=${false} />
        <div class="plenary-counts">
          <p class="plenary-count"><span class="plenary-number" translate="no">${column.count}</span> ${cardsWord(column.count)}</p>
          <${GroupCounts} state=${state} column=${column} />
        </div>
      </section>`,
    )}
  </div>`;
}

export const columnShown = signal(null); // on a phone, where one column at a time is in sight

export function Texts({ state, columns = columnsOf(state) }) {
  const contents = (column) => clustersOf(state, column.id).map((cluster) => html`<${Entry} key=${cluster.id} state=${state} cluster=${cluster} />`);
  return html`<${Undelivered} state=${state} /><${Columns} columns=${columns} contents=${contents} />`;
}

// Side by side where there is room, one at a time on a phone.
// `counts`: how many cards all groups have there.
export function Columns({ columns, contents, counts = true }) {
  const chosen = columns.some(({ id }) => id === columnShown.value) ? columnShown.value : columns[0]?.id;
  const choose = (id) => (columnShown.value = id);
  const choices = columns.map(({ id, name, count }) => ({ id, name: inLanguage(name), count: counts ? count : undefined }));
  return html`
    ${columns.length > 1 && html`<${Tabs} className="column-choice" label=${say("projector.columns")} choices=${choices} chosen=${chosen} choose=${choose} />`}
    <div class="columns columns-aligned">
      ${columns.map(
        (column) => html`<section class=${`column ${column.id === chosen ? "column-chosen" : ""}`} key=${column.id}>
          <${ColumnHead} column=${column} count=${counts} />
          <div class="column-cards">${contents(column)}</div>
        </section>`,
      )}
    </div>`;
}

export const entriesOf = (state, cluster) => html`<${Entry} state=${state} cluster=${cluster} />`;

function Entry({ state, cluster }) {
  const cards = cluster.members.map((card) => html`<${ReadCard} key=${card.id} state=${state} card=${card} />`);
  return cluster.lone ? cards : html`<${ReadHeading} state=${state} cluster=${cluster}><div class="heading-cards">${cards}</div><//>`;
}

export function Conclusions({ state }) {
  return conclusionsOf(state)
    .filter(({ conclusions }) => conclusions.length > 0)
    .map(
      ({ question, conclusions }) => html`<section class="question" key=${question.id}>
        <h2 class="question-text">${inLanguage(question.text)}</h2>
        ${conclusions.map((conclusion) => html`<${ReadConclusion} key=${conclusion.id} state=${state} conclusion=${conclusion} />`)}
      </section>`,
    );
}
