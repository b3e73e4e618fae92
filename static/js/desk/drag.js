// Dragging, by the same commands as keys and buttons. The library moves elements that the page
// draws, so each drop is first undone in the document and then sent.
import { useEffect } from "preact/hooks";
import Sortable from "sortablejs";
import { addTo, gatherNew, release } from "./gather-acts.js";
import { moveCluster } from "./commands.js";
import { chosen } from "./selection.js";

const COMMON = {
  animation: 0,
  forceFallback: true,
  fallbackOnBody: true,
  fallbackTolerance: 6,
  delay: 250,
  delayOnTouchOnly: true,
  touchStartThreshold: 6,
  scrollSensitivity: 60,
  onStart: () => document.body.classList.add("dragging"),
};

export function useCardDrop(ref) {
  useEffect(() => {
    const column = ref.current.dataset.dropColumn;
    const lists = Sortable.create(ref.current, {
      ...COMMON, group: `cards-${column}`, draggable: ".card-row", sort: false, onEnd: dropCard,
    });
    return () => lists.destroy();
  }, []);
}

export function useHeadingOrder(ref, headings, canOrder) {
  useEffect(() => {
    const order = Sortable.create(ref.current, {
      ...COMMON, draggable: ".gathered", handle: ".gathered-title", disabled: !canOrder, onEnd: dropHeading,
    });
    return () => order.destroy();
  }, [canOrder]);
}

function dropCard(event) {
  const order = event.to.dataset.drop;
  undo(event);
  if (event.from === event.to) return;
  const cards = together(event.item.dataset.card, event.from.closest("[data-column]"));
  if (order === "new") gatherNew(cards);
  else if (order === "none") release(cards);
  else addTo(order, cards);
}

// A dragged card takes the other chosen ones of its column along, if it is one of them.
function together(card, column) {
  if (!chosen.value.has(card)) return [card];
  const rows = [...column.querySelectorAll(".card-row[data-card]")].map((row) => row.dataset.card);
  return rows.filter((id) => chosen.value.has(id));
}

function dropHeading(event) {
  const after = event.item.previousElementSibling?.dataset.cluster ?? null;
  const moved = event.oldIndex !== event.newIndex;
  undo(event);
  if (moved) moveCluster(event.item.dataset.cluster, after);
}

function undo({ item: element, from, oldIndex }) {
  document.body.classList.remove("dragging");
  element.remove();
  from.insertBefore(element, from.children[oldIndex] ?? null);
}
