// While groups write: the questions, how many cards there are, and how to join. No text of any card.
import { html } from "../parts/html.js";
import { ColumnHead, cardsWord } from "../parts/columns.js";
import { Lamps } from "../parts/lamps.js";
import { GroupCounts } from "../parts/reading.js";
import { areSideBySide } from "../legibility.js";
import { OnTheWall } from "./on-the-wall.js";
import { useForm } from "./form.js";
import { joinAddress } from "./join.js";
import { columnsOf } from "../select.js";
import { say } from "../words.js";

// Where three columns would break their words, what counts stands in lines, and the trial has the wall for itself.
export function Progress({ state, session: { phase, wall } }) {
  const columns = columnsOf(state);
  const form = useForm();
  const inLines = form >= 1 && !areSideBySide(wall, form, columns.length);
  const trial = phase === "prepared";
  return html`<div class=${`progress ${inLines ? "progress-lines" : ""}`}>
    ${!(trial && inLines) && columns.map((column) => html`<${ColumnProgress} key=${column.id} state=${state} column=${column} question=${!inLines} />`)}
    ${trial && html`<${Lamps} state=${state} />`}
    <${HowToJoin} state=${state} />
  </div>`;
}

function ColumnProgress({ state, column, question }) {
  return html`<section class="progress-column">
    <${ColumnHead} column=${column} question=${question} count=${false} />
    <p class="progress-count">
      <span class="progress-number" translate="no">${column.count}</span> ${cardsWord(column.count)}
    </p>
    <${GroupCounts} state=${state} column=${column} />
  </section>`;
}

function HowToJoin({ state }) {
  const address = joinAddress();
  return html`<div class="progress-join">
    <p>${address ? say("projector.join_at", { address }) : say("projector.join")}</p>
    <${OnTheWall} state=${state} />
  </div>`;
}
