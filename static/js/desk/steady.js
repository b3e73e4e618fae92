// Keeps what a person holds where it is while others change the board: nothing moves under a
// pressed pointer, and the focused element stays at its height on the screen and keeps its caret.
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { signal } from "@preact/signals";
import { focusStop, settle, stopKey } from "./focus.js";

const ENDS = ["pointerup", "pointercancel"];

export const pressed = signal(false);

export function usePressed(boardRef) {
  useEffect(() => {
    const hold = ({ target }) => { pressed.value = !target.closest("select, input, textarea"); };
    // The click and the drop that end the press must meet the board as it was.
    const free = () => setTimeout(() => { pressed.value = false; });
    boardRef.current.addEventListener("pointerdown", hold);
    // On the way down, because the drag library keeps the end of a drag to itself.
    for (const end of ENDS) window.addEventListener(end, free, true);
    window.addEventListener("blur", free);
    return () => {
      for (const end of ENDS) window.removeEventListener(end, free, true);
      window.removeEventListener("blur", free);
    };
  }, []);
}

// What is shown: the newest value, or the one from before the press while a pointer is down.
export function useHeld(value) {
  const shown = useRef(value);
  if (!pressed.value) shown.current = value;
  return shown.current;
}

export function useSteady(boardRef) {
  const before = boardRef.current ? remember(boardRef.current) : null;
  useLayoutEffect(() => {
    const board = boardRef.current;
    settle(board);
    if (before?.element) keep(board, before);
  });
}

function remember(board) {
  const element = board.contains(document.activeElement) ? document.activeElement : null;
  if (!element) return {};
  return {
    element,
    top: element.getBoundingClientRect().top,
    key: stopKey(element) ?? headingKey(element),
    caret: [element.selectionStart, element.selectionEnd],
    scroller: element.closest("[data-scroller]"),
    neighbours: neighbourKeys(element),
  };
}

function keep(board, before) {
  if (document.activeElement !== before.element && document.activeElement !== document.body) return;
  if (before.element.isConnected) {
    refocus(before);
    const drift = before.element.getBoundingClientRect().top - before.top;
    if (before.scroller && Math.abs(drift) >= 1) before.scroller.scrollTop += drift;
    return;
  }
  [before.key, ...before.neighbours].some((key) => focusStop(board, key));
}

function refocus({ element, caret }) {
  if (document.activeElement === element) return;
  element.focus({ preventScroll: true });
  if (caret[0] !== undefined && caret[0] !== null) element.setSelectionRange(...caret);
}

// When the focused card or heading goes away, its neighbour takes the focus, never the top of the page.
function neighbourKeys(element) {
  const column = element.closest("[data-column]");
  const stops = column ? [...column.querySelectorAll("[data-stop]")] : [];
  const own = element.closest("[data-stop]") ?? element.closest("[data-cluster]")?.querySelector("[data-stop]");
  const at = stops.indexOf(own);
  return at < 0 ? [] : [stops[at + 1], stops[at - 1]].filter(Boolean).map((stop) => stop.dataset.stop);
}

// A name field that closes gives the focus back to its heading.
function headingKey(element) {
  const heading = element.closest("[data-cluster]");
  return heading && `cluster-${heading.dataset.cluster}`;
}
