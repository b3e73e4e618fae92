// Enter that means "done" and Escape that means "leave": not the Enter that accepts an input method's suggestion.
import { useRef } from "preact/hooks";

const JUST_NOW = 60;

// With a real keyboard some input methods end the composition before they report their Enter. Touch keyboards
// compose every word, and there Enter right behind a word is meant.
const hasKeyboard = matchMedia("(pointer: fine)");

export function useEnter(done, leave = () => undefined) {
  const { isInside, isBehind, ...composing } = useComposing();
  const onKeyDown = (event) => {
    if (isInside(event)) return;
    if (event.key === "Escape") leave(event);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    if (!isBehind(event)) done();
  };
  return { onKeyDown, ...composing };
}

// A dead key (´ before e) composes too, but has no suggestions to accept: Enter right behind its letter is meant.
function useComposing() {
  const endedAt = useRef(-Infinity);
  const byDeadKey = useRef(false);
  const isInside = (event) => {
    const inside = event.isComposing || event.keyCode === 229;
    if (event.key === "Dead") byDeadKey.current = true;
    else if (!inside) byDeadKey.current = false;
    return inside;
  };
  return {
    isInside,
    isBehind: (event) => hasKeyboard.matches && event.timeStamp - endedAt.current < JUST_NOW,
    // Elements have no property for this event: only its plain name reaches the listener.
    oncompositionend: (event) => {
      if (!byDeadKey.current) endedAt.current = event.timeStamp;
      byDeadKey.current = false;
    },
  };
}
