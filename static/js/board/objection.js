// The heading under which an own card stands in the plenary, and «no es lo mismo»: its group says that it belongs elsewhere.
import { send } from "../outbox.js";
import { html } from "../parts/html.js";
import { clusterOf } from "../select.js";
import { say } from "../words.js";
import { shown } from "./shown.js";

// Only where the group may see headings is there one.
export function headingOver(card) {
  return card?.state === "standing" && shown.value.clusters.has(card.cluster) ? clusterOf(shown.value, card.cluster) : null;
}

export function object(card) {
  send("object_card", { card: card.id, objects: !card.objected });
}

export const objectWords = (card) => (card.objected ? say("board.object_not") : say("board.object"));

export function UnderHeading({ card }) {
  const heading = headingOver(card);
  if (!heading) return null;
  return html`<p class="card-heading">
    ${say("board.under_heading")} <bdi class="card-heading-name" translate="no">${heading.title}</bdi>
    ${card.objected && html`${" "}<span class="objected-mark">${say("board.objected")}</span>`}
  </p>`;
}
