// A list of texts, each in the languages of the workshop: the closing questions, and the objectives.
import { html } from "../parts/html.js";
import { inLanguage, say } from "../words.js";
import { Adder } from "./adder.js";
import { carried } from "./carried.js";
import { NewPair, PairFields } from "./in-languages.js";
import { Row, Rows } from "./rows.js";

const MOST = 500;

// `with`: what else of a row is sent, or of one that is still to be made (null).
// words: setup.question_n setup.question_text setup.objective_text setup.add_question setup.add_objective
export function Texts({ rows, languages, of, put, remove, nameOf = (row, at) => say(`setup.${of}_n`, { n: at + 1 }), markOf = (row, at) => at + 1, with: further = () => ({}) }) {
  return html`
    <${Rows}>${rows.map((row, at) => html`<${Row} key=${row.id} mark=${markOf(row, at)} name=${inLanguage(row.text)} whole=${nameOf(row, at)} remove=${() => remove(row.id)}>
      <${PairFields} languages=${languages} name=${`setup/${row.id}`} as="text" lines="2" most=${MOST} label=${say(`setup.${of}_text`)} value=${row.text}
        save=${(change) => carried(row.id, { [of]: row.id, ...whole(row), ...further(row) }, change, put)} />
    <//>`)}<//>
    <${Adder} name=${of} label=${say(`setup.add_${of}`)}
      add=${({ es, en }) => put({ [of]: null, text_es: es, text_en: en, ...further(null) })}>
      ${(typed, type, first) => html`<${NewPair} languages=${languages} label=${say(`setup.${of}_text`)} typed=${typed} type=${type} first=${first} />`}
    <//>`;
}

const whole = ({ text }) => ({ text_es: text.es, text_en: text.en });
