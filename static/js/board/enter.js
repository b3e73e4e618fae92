// Enter that means "done" and Escape that means "leave": not the Enter that accepts an input method's suggestion.
import { useRef } from "preact/hooks";

const JUST_NOW = 60;

// With a real keyboard some input methods end the composition before they report their Enter. Touch keyboards
// compose every word, and there Enter right behind a word is meant.
const hasKeyboard = matchMedia("(pointer: fine)");

export function useEnter(done, leave = () => undefined) {
  const composedAt = useRef(-Infinity);
  const belongsToInputMethod = (event) =>
    event.isComposing || event.keyCode === 229 ||
    (hasKeyboard.matches && event.timeStamp - composedAt.current < JUST_NOW);
  const onKeyDown = (event) => {
    if (belongsToInputMethod(event)) return;
    if (event.key === "Escape") leave(event);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    done();
  };
  // Elements have no property for this event: only its plain name reaches the listener.
  return { onKeyDown, oncompositionend: (event) => (composedAt.current = event.timeStamp) };
}
