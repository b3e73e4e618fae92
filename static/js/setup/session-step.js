// Step 3: the session: what it is called, what groups write into, and the questions that close it.
import { html } from "../parts/html.js";
import { columnsOf, onlySession, questionsOf } from "../select.js";
import { say } from "../words.js";
import { Columns } from "./columns.js";
import { editSession, putQuestion, removeQuestion } from "./commands.js";
import { PairFields } from "./in-languages.js";
import { Templates } from "./templates.js";
import { Texts } from "./texts.js";

export function SessionStep({ state, workshop, written }) {
  return html`
    <${Templates} written=${written} />
    <${PairFields} languages=${workshop.languages} name="setup/session" as="title" lines="2" label=${say("setup.session_title")} value=${onlySession(state).title} save=${editSession} />
    <section class="stack stack-small">
      <h3>${say("setup.columns")}</h3>
      <p class="soft measure">${say("setup.columns_lead")}</p>
      <${Columns} columns=${columnsOf(state)} languages=${workshop.languages} />
    </section>
    <section class="stack stack-small">
      <h3>${say("setup.questions")}</h3>
      <p class="soft measure">${say("setup.questions_lead")}</p>
      <${Texts} rows=${questionsOf(state)} languages=${workshop.languages} of="question" put=${putQuestion} remove=${removeQuestion} />
    </section>`;
}
