// One card, or one heading with the texts that stand behind it, large; and one group's board, page by page.
import { html } from "../parts/html.js";
import { ColumnHead } from "../parts/columns.js";
import { galleryGroups, galleryPage } from "../parts/gallery-page.js";
import { GroupBadge } from "../parts/group-badge.js";
import { Pages } from "../parts/pages.js";
import { cardEntry, headingEntry } from "./entries.js";
import { Boards, Neutral, PagedColumns } from "./slides.js";
import { usePagesShown } from "./pages-shown.js";
import { turnOf } from "./turning.js";
import { byRank, clusterOf, columnsOf, onlyWorkshop } from "../select.js";
import { say } from "../words.js";

// What is no longer there, withdrawn or held back, leaves the neutral slide.
export function Alone({ state, session }) {
  const { stage } = session;
  const told = usePagesShown();
  const card = state.cards.get(stage.card);
  const cluster = clusterOf(state, stage.cluster);
  if (!card && !cluster) return html`<${Neutral} state=${state} />`;
  const column = state.columns.get((card ?? cluster).column);
  const entries = card ? [cardEntry(state, card)] : headingEntries(state, cluster);
  return html`<${Pages} className="pages-single pages-alone" columns=${[entries]} heads=${[html`<${ColumnHead} column=${column} question=${false} count=${false} />`]}
    page=${stage.page} turn=${turnOf(state, stage)} told=${told} />`;
}

function headingEntries(state, cluster) {
  return [headingEntry(state, cluster), ...cluster.members.map((card) => cardEntry(state, card))];
}

export function Gallery({ state, session }) {
  if (onlyWorkshop(state).attribution_room === "none") return html`<${Boards} state=${state} session=${session} />`;
  const { group, stage } = galleryPage(state, session.stage);
  if (!group) return html`<${Neutral} state=${state} />`;
  const entriesOf = (column) => byRank(state, { group: group.id, column: column.id }).map((card) => cardEntry(state, card));
  // A card of this board that people are to look at is turned to, whichever of all pages the board is.
  const turn = session.stage.group ? turnOf(state, stage) : { ...turnOf(state, session.stage), by: 0 };
  return html`<div class="gallery">
    <h2 class="gallery-group"><${GroupBadge} number=${group.number} large /> ${group.table || say("common.group_number", { n: group.number })}</h2>
    <${PagedColumns} key=${group.id} state=${state} session=${{ ...session, stage }} columns=${columnsOf(state)} entriesOf=${entriesOf} count=${false}
      pages=${session.stage.group ? null : galleryGroups(state).length} turn=${turn} />
  </div>`;
}
