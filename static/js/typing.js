// Whether a key is meant for a field: also for a while after the field went away under the hands of who typed. Pure.

const GOES_ON = 1000; // whoever types a word pauses less between two letters
const CLOSING = new Set(["Enter", "Escape", "Tab"]);

export function isTyping(element) {
  return Boolean(element?.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]"));
}

export class LastField {
  #field = null;
  #at = 0;

  // Whoever leaves the field by a key knows that it is left: what is typed next is a command.
  typed({ target, key, shiftKey, isComposing }, at) {
    if (!isTyping(target)) return;
    this.#field = CLOSING.has(key) && !shiftKey && !isComposing ? null : target;
    this.#at = at;
  }

  // Whoever presses elsewhere with mouse or finger has left it too.
  pressed({ target }) {
    if (target !== this.#field) this.#field = null;
  }

  // A key that comes now is the rest of a word whose field is gone; each such key is followed by another.
  isCutOff(at) {
    if (!this.#field || this.#field.isConnected || at - this.#at > GOES_ON) return false;
    this.#at = at;
    return true;
  }
}
