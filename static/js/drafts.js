// Text that is being typed, kept in this browser on every keystroke until it has gone to the outbox.
import { useState } from "preact/hooks";
import { boot } from "./boot.js";

const unstored = new Map();

function keyOf(field) {
  return `draft/${boot.workshop}/${boot.seat}/${field}`;
}

// Storage can be full or forbidden; typing must go on, so the page's own memory is the second place.
function stored(field) {
  try {
    return localStorage.getItem(keyOf(field)) ?? unstored.get(field) ?? "";
  } catch (cause) {
    console.warn("drafts are kept in this page only", cause);
    return unstored.get(field) ?? "";
  }
}

export function store(field, text) {
  unstored.set(field, text);
  try {
    if (text) localStorage.setItem(keyOf(field), text);
    else localStorage.removeItem(keyOf(field));
  } catch (cause) {
    console.warn("drafts are kept in this page only", cause);
  }
}

export function useDraft(field) {
  const [text, show] = useState(() => stored(field));
  const setText = (next) => {
    store(field, next);
    show(next);
  };
  // The field empties at once; the stored copy goes only when `saved` has come true, unless it was typed over;
  // with nothing to wait for it goes at once, before anything is drawn.
  const clear = async (saved) => {
    const before = stored(field);
    show("");
    if (saved) await saved;
    if (stored(field) === before) store(field, "");
  };
  return [text, setText, clear];
}

export function draftOf(field) {
  return stored(field);
}
