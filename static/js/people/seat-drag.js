// Dragging does what keys and menu do: each drop is undone in the document first, then made as a move.
import { useEffect } from "preact/hooks";
import Sortable from "sortablejs";
import { board, move } from "./seating.js";
import { people } from "./roster.js";

export function useSeatDrag(list) {
  useEffect(() => {
    const lists = Sortable.create(list.current, {
      group: "tables", draggable: "[data-participant]", sort: false, animation: 0, forceFallback: true, fallbackOnBody: true, fallbackTolerance: 6,
      delay: 250, delayOnTouchOnly: true, touchStartThreshold: 6, scrollSensitivity: 60,
      onStart: () => document.body.classList.add("dragging"), onEnd: drop,
    });
    return () => lists.destroy();
  }, []);
}

function drop({ item: element, from, to, oldIndex }) {
  document.body.classList.remove("dragging");
  element.remove();
  from.insertBefore(element, from.children[oldIndex] ?? null);
  const person = board(people.value ?? []).find(({ id }) => id === element.dataset.participant);
  if (person && from !== to) move(person, to.dataset.table || null);
}
