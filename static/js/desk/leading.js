// On the conclusions page's left side: what is told there, and which entry of the material one was led to.
import { useLayoutEffect } from "preact/hooks";
import { signal } from "@preact/signals";

export const missing = signal(false); // what is missing stands in the material's place
const led = signal(null); // {id} of a heading or lone card, anew each time

export function leadTo(id) {
  missing.value = false;
  led.value = { id };
}

export const isLed = (entry) => led.value?.id === entry.id;
export const fieldOf = (id) => `material-${id}`;

// For whoever draws the entries: the one that was asked for takes the focus, and with it comes into sight.
export function useLed() {
  const to = led.value;
  useLayoutEffect(() => {
    if (to) document.getElementById(fieldOf(to.id))?.focus();
  }, [to]);
}

// The text of a conclusion, or the field where it is being worded; it may have to be drawn first.
export function showConclusion(id) {
  requestAnimationFrame(() => document.querySelector(`[data-conclusion="${CSS.escape(id)}"]`)?.querySelector("textarea, button, select")?.focus());
}
