// How much each group has written, column by column, and whether its board is heard.
import { html } from "../parts/html.js";
import { RailPart } from "./rail-part.js";
import { say, inLanguage } from "../words.js";
import { awaitedGroups, boardOf, columnsOf, groupsOf } from "../select.js";
import { Deliveries } from "./deliveries.js";
import { GroupBadge } from "../parts/group-badge.js";
import { AtBoard } from "./at-boards.js";
import { StandingSign } from "./group-standing.js";

export function Progress({ state }) {
  const columns = columnsOf(state);
  const awaited = new Set(awaitedGroups(state));
  return html`
    <${RailPart} name="progress" title=${say("desk.progress")}>
      <table class="progress-table">
        <thead><tr>
          <th scope="col"><span class="visually-hidden">${say("desk.group")}</span></th>
          ${columns.map((column) => html`<th scope="col" key=${column.id}>${inLanguage(column.name)}</th>`)}
        </tr></thead>
        <tbody>
          ${groupsOf(state).map((group) => html`<${Row} key=${group.id} state=${state} group=${group} columns=${columns} awaited=${awaited.has(group)} />`)}
        </tbody>
        <tfoot><tr>
          <th scope="row">${say("desk.total")}</th>
          ${columns.map((column) => html`<td key=${column.id}>${column.count}</td>`)}
        </tr></tfoot>
      </table>
      <${Deliveries} state=${state} />
    <//>`;
}

// Nobody waits for a group that stands aside or works with another, so nothing of it is a lack.
function Row({ state, group, columns, awaited }) {
  const counts = boardOf(state, group.id)?.counts ?? {};
  return html`
    <tr class=${awaited ? "at-board" : "at-board progress-unawaited"}>
      <th scope="row" class="progress-group">
        <span class="progress-who"><${GroupBadge} number=${group.number} />
          ${awaited ? html`<${AtBoard} number=${group.number} />` : html`<${StandingSign} state=${state} group=${group} />`}</span>
      </th>
      ${columns.map((column) => {
        const n = counts[column.id] ?? 0;
        return html`<td key=${column.id} class=${n === 0 && awaited ? "progress-none" : ""}>${n}</td>`;
      })}
    </tr>`;
}
