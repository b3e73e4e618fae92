// Dragging does what the buttons do. The library moves elements that the page draws: each drop is undone in the
// document first, then sent as the command that the buttons send.
import { useEffect } from "preact/hooks";
import Sortable from "sortablejs";
import { send } from "../outbox.js";
import { dragging } from "./shown.js";

export function useDrag(list, isOn) {
  useEffect(() => {
    if (!isOn) return undefined;
    const sortable = Sortable.create(list.current, {
      group: "cards",
      handle: ".card-grip",
      draggable: "[data-card]",
      animation: 120,
      forceFallback: true,
      fallbackOnBody: true,
      fallbackTolerance: 4,
      dragClass: "card-dragged",
      onStart: () => (dragging.value = true),
      onEnd: drop,
    });
    return () => sortable.destroy();
  }, [isOn]);
}

function drop({ item: element, from, to, oldIndex, newIndex }) {
  const after = element.previousElementSibling?.dataset.card ?? null;
  const { card } = element.dataset;
  element.remove();
  from.insertBefore(element, from.children[oldIndex] ?? null);
  dragging.value = false;
  if (from !== to || oldIndex !== newIndex) send("move_card", { card, column: to.dataset.column, after });
}
