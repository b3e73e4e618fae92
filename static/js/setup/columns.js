// The columns of the session: one to five, in their order.
import { html } from "../parts/html.js";
import { inLanguage, say } from "../words.js";
import { useAct } from "./act.js";
import { Adder } from "./adder.js";
import { carried } from "./carried.js";
import { putColumn, removeColumn } from "./commands.js";
import { FateLine, SelectField } from "./field.js";
import { NewPair, PairFields } from "./in-languages.js";
import { Row, Rows } from "./rows.js";

export const MOST = 5;
const CAPS = Array.from({ length: 12 }, (_, at) => at + 1);

export function Columns({ columns, languages }) {
  return html`
    <${Rows}>${columns.map((column, at) => html`<${ColumnRow} key=${column.id} column=${column} columns=${columns} at=${at} languages=${languages} />`)}<//>
    ${columns.length < MOST
      ? html`<${Adder} name="column" label=${say("setup.add_column")}
          add=${({ es, en }) => putColumn({ column: null, name_es: es, name_en: en, question_es: "", question_en: "", cap: MOST })}>
          ${(typed, type, first) => html`<${NewPair} languages=${languages} label=${say("setup.column_name")} typed=${typed} type=${type} first=${first} />`}
        <//>`
      : html`<p class="soft small">${say("setup.columns_most", { n: MOST })}</p>`}`;
}

function ColumnRow({ column, columns, at, languages }) {
  const save = (change) => carried(column.id, whole(column), change, putColumn);
  const name = inLanguage(column.name);
  return html`<${Row} mark=${at + 1} name=${name} more=${inLanguage(column.question)} whole=${say("setup.column_of", { name })}
    remove=${columns.length > 1 ? () => removeColumn(column.id) : null} sure=${say("setup.column_sure", { name })}>
    <${PairFields} languages=${languages} name=${`setup/${column.id}`} as="name" most="60" label=${say("setup.column_name")} value=${column.name} save=${save} />
    <${PairFields} languages=${languages} name=${`setup/${column.id}`} as="question" lines="2" label=${say("setup.column_question")} value=${column.question} save=${save} />
    <${SelectField} field=${`setup/${column.id}/cap`} label=${say("setup.column_cap")} hint=${say("setup.column_cap_hint")} value=${String(column.cap)}
      save=${(cap) => save({ cap: Number(cap) })} options=${capOptions(column.cap)} />
    <${Order} column=${column} columns=${columns} at=${at} />
  <//>`;
}

function capOptions(now) {
  const caps = [...new Set([...CAPS, now])].filter((cap) => cap > 0).sort((one, other) => one - other);
  return caps.map((cap) => [String(cap), String(cap)]);
}

const whole = ({ id, name, question, cap }) => ({ column: id, name_es: name.es, name_en: name.en, question_es: question.es, question_en: question.en, cap });

// Order is asked for as «after which column».
function Order({ column, columns, at }) {
  const [fate, act] = useAct();
  if (columns.length < 2) return null;
  const after = (place) => (place < 0 ? null : columns[place].id);
  const move = (behind) => act(() => putColumn({ ...whole(column), after: behind }));
  return html`<div class="row">
    <button type="button" class="button button-small" aria-disabled=${at === 0} onClick=${() => at > 0 && move(after(at - 2))}>${say("setup.column_before")}</button>
    <button type="button" class="button button-small" aria-disabled=${at === columns.length - 1} onClick=${() => at < columns.length - 1 && move(after(at + 1))}>${say("setup.column_after")}</button>
    <${FateLine} fate=${fate} />
  </div>`;
}
