// How much each group has written, column by column.
import { html } from "../parts/html.js";
import { RailPart } from "./rail-part.js";
import { say, inLanguage } from "../words.js";
import { boardOf, columnsOf, groupsOf } from "../select.js";
import { Deliveries } from "./deliveries.js";
import { GroupBadge } from "../parts/group-badge.js";
import { AtBoards } from "./at-boards.js";

export function Progress({ state }) {
  const columns = columnsOf(state);
  return html`
    <${RailPart} name="progress" title=${say("desk.progress")}>
      <${AtBoards} state=${state} />
      <table class="progress-table">
        <thead><tr>
          <th scope="col"><span class="visually-hidden">${say("desk.group")}</span></th>
          ${columns.map((column) => html`<th scope="col" key=${column.id}>${inLanguage(column.name)}</th>`)}
        </tr></thead>
        <tbody>
          ${groupsOf(state).map((group) => html`<${Row} key=${group.id} group=${group} columns=${columns} counts=${boardOf(state, group.id)?.counts ?? {}} />`)}
        </tbody>
        <tfoot><tr>
          <th scope="row">${say("desk.total")}</th>
          ${columns.map((column) => html`<td key=${column.id}>${column.count}</td>`)}
        </tr></tfoot>
      </table>
      <${Deliveries} state=${state} />
    <//>`;
}

function Row({ group, columns, counts }) {
  return html`
    <tr>
      <th scope="row" class="progress-group"><${GroupBadge} number=${group.number} /></th>
      ${columns.map((column) => {
        const n = counts[column.id] ?? 0;
        return html`<td key=${column.id} class=${n === 0 ? "progress-none" : ""}>${n}</td>`;
      })}
    </tr>`;
}
