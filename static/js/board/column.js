// One column of the own board: its question, the field for a new card, and the cards.
import { useRef } from "preact/hooks";
import { ColumnHead } from "../parts/columns.js";
import { html } from "../parts/html.js";
import { Composer } from "./composer.js";
import { useDrag } from "./drag.js";
import { editing } from "./edit.js";
import { OverCap } from "./over-cap.js";
import { KeptDraftOf } from "./late.js";
import { OwnCard } from "./own-card.js";
import { TypingSign } from "./presence.js";
import { ownCards } from "./shown.js";
import { splitting } from "./split.js";

export function BoardColumn({ column, place, chosen, canWrite, writable }) {
  const list = useRef(null);
  useDrag(list, canWrite);
  const cards = cardsShown(column.id, canWrite);
  const count = cards.filter((card) => card.state === "standing").length;
  return html`<section class=${`column ${chosen ? "column-chosen" : ""}`} data-own-column=${column.id}>
    <${ColumnHead} column=${{ ...column, count: column.cap ? `${count}/${column.cap}` : count }}><${TypingSign} column=${column.id} /><//>
    <div class="column-body">
      ${canWrite ? html`<${Composer} column=${column} place=${place} />` : html`<${KeptDraftOf} column=${column} />`}
      ${canWrite && html`<${OverCap} column=${column} count=${count} />`}
      <div class="column-cards" ref=${list} data-column=${column.id}>
        ${cards.map((card) => html`<${OwnCard} key=${card.id} card=${card} writable=${writable} />`)}
      </div>
    </div>
  </section>`;
}

// A card that someone withdraws while its text is being edited stays until the writer has decided.
function cardsShown(column, canWrite) {
  const standing = ownCards(column);
  if (!canWrite) return standing;
  const edited = ownCards(column, false).filter(({ id }) => editing.value.has(id) || splitting.value.has(id));
  return [...standing, ...edited];
}

