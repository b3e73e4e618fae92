// Step 5: what the workshop set out to do. It may be left out: conclusions then serve no objective by name.
import { objectivesOf } from "../objectives.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { putObjective, removeObjective } from "./commands.js";
import { Texts } from "./texts.js";

export function ObjectivesStep({ state, workshop }) {
  const rows = objectivesOf(state);
  const hasGeneral = rows.some(({ kind }) => kind === "general");
  const specific = rows.filter(({ kind }) => kind !== "general");
  const numberOf = (row) => specific.indexOf(row) + 1;
  const nameOf = (row) => (row.kind === "general" ? say("common.objective_general") : say("common.objective_specific", { n: numberOf(row) }));
  const kindOf = (row) => ({ kind: row?.kind ?? (hasGeneral ? "specific" : "general") });
  return html`
    <p class="soft measure">${say("setup.objectives_lead")}</p>
    <${Texts} rows=${rows} languages=${workshop.languages} of="objective" put=${putObjective} remove=${removeObjective} with=${kindOf}
      nameOf=${nameOf} markOf=${(row) => (row.kind === "general" ? "★" : numberOf(row))} />`;
}
