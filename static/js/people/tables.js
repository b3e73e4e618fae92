// Who sits at which table: dragged, by keys on a person's name, or by the menu beside it. A proposal is looked at and
// changed here too, before anything of it is kept.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { groupsOf } from "../select.js";
import { say } from "../words.js";
import { inOrder } from "./finding.js";
import { ProposalBar } from "./proposal-bar.js";
import { board, focusWanted, proposed } from "./seating.js";
import { Table } from "./table.js";

export function Tables({ people, state }) {
  const [menu, openMenu] = useState(null);
  const place = useRef();
  const groups = groupsOf(state);
  const rows = inOrder(board(people));
  const before = new Map(people.map((row) => [row.id, row]));
  useFocus(place);
  const shared = { rows, before, groups, menu, openMenu, isPreview: proposed.value !== null, isMissed: proposed.value === null && !noRapporteur(rows) };
  return html`<section class="tables" ref=${place} aria-label=${say("people.view_groups")}>
    <${ProposalBar} people=${people} groups=${groups} />
    <${Told} rows=${rows} />
    <p class="tables-keys small soft">${say("people.keys")}</p>
    <div class="tables-grid">
      ${[null, ...groups].map((group) => html`<${Table} key=${group?.id ?? "none"} group=${group} ...${shared} />`)}
    </div>
  </section>`;
}

// Who is never proposed for a table, and that each table still wants a rapporteur: once, above all tables.
function Told({ rows }) {
  const isSeated = rows.some(({ group }) => group);
  const out = rows.filter(({ group, category }) => !group && category === "staff").length;
  const wanted = isSeated && (proposed.value !== null || noRapporteur(rows));
  return html`${isSeated && out > 0 && html`<p class="small">${say("people.staff_out", { n: out })}</p>`}
    ${wanted && html`<p class="small">${say("people.choose_rapporteurs")}</p>`}`;
}

const noRapporteur = (rows) => !rows.some(({ task }) => task === "rapporteur");

// Whoever moves a person by keys goes on from that person, wherever she sits now.
function useFocus(place) {
  useLayoutEffect(() => {
    const id = focusWanted.value;
    if (!id) return;
    focusWanted.value = null;
    place.current.querySelector(`[data-seated="${CSS.escape(id)}"]`)?.focus();
  });
}
