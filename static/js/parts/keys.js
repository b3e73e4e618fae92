// Single keys: one table per page says what each key does, and the help panel lists the same table.
import { useLayoutEffect } from "preact/hooks";
import { keptChoice } from "./choice.js";
import { isTyping, LastField } from "../typing.js";

export const [singleKeys, setSingleKeys] = keptChoice("single_keys", true);

// Before the next picture, not after it: a key pressed as soon as a view can be seen is meant for that view.
export function useKeys(table) {
  useLayoutEffect(() => {
    const listen = (event) => press(event, table);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}

const lastField = new LastField();
for (const name of ["keydown", "input"]) document.addEventListener(name, (event) => lastField.typed(event, performance.now()), true);
document.addEventListener("pointerdown", (event) => lastField.pressed(event), true);

// A key that is held down counts once, unless its row says that it `repeats`.
function press(event, table) {
  if (event.defaultPrevented || event.isComposing) return;
  if (isTyping(event.target)) return;
  const row = table.find((entry) => matches(entry, event));
  if (!row || !(row.always || (singleKeys.value && !lastField.isCutOff(performance.now())))) return;
  event.preventDefault();
  if (!event.repeat || row.repeats) row.act(event);
}

// Shift is part of the character typed ("?"), so only Alt and Ctrl (on a Mac ⌘) tell one row from another.
function matches(entry, event) {
  const ctrl = event.ctrlKey || event.metaKey;
  if (Boolean(entry.alt) !== event.altKey || Boolean(entry.ctrl) !== ctrl) return false;
  return entry.keys.includes(event.key) && (entry.when?.() ?? true);
}
