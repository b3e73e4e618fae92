// Text that is being typed, kept in this browser on every keystroke until it has gone to the outbox.
import { useState } from "preact/hooks";
import { boot } from "./boot.js";

const PREFIX = `draft/${boot.workshop}/${boot.seat}/`;

const unstored = new Map();
const refused = new Set(); // fields whose text the storage did not take
let sealed = false;

function keyOf(field) {
  return PREFIX + field;
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
  if (sealed) return;
  unstored.set(field, text);
  refused.delete(field);
  try {
    if (text) localStorage.setItem(keyOf(field), text);
    else localStorage.removeItem(keyOf(field));
  } catch (cause) {
    refused.add(field);
    console.warn("drafts are kept in this page only", cause);
  }
}

export function useDraft(field) {
  const [text, show] = useState(() => stored(field));
  const setText = (next) => {
    store(field, next);
    show(next);
  };
  // The field empties at once, but for the `rest`; the stored copy goes only when `saved` has come true, unless it was
  // typed over; with nothing to wait for it goes at once, before anything is drawn.
  const clear = async (saved, rest = "") => {
    const before = stored(field);
    show(rest);
    if (saved) await saved;
    if (stored(field) === before) store(field, rest);
  };
  return [text, setText, clear];
}

export function draftOf(field) {
  return stored(field);
}

// [[field, text], …]: what is begun and not sent, by this tab or another one of the seat.
export function kept() {
  const fields = new Set([...fieldsStored(), ...unstored.keys()]);
  return [...fields].map((field) => [field, stored(field)]).filter(([, text]) => text);
}

function fieldsStored() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  } catch (cause) {
    console.warn("drafts are kept in this page only", cause);
    return [];
  }
}

// Whether a text is in this window alone.
export function onlyHere() {
  return [...refused].some((field) => unstored.get(field));
}

// The seat is given up: nothing that is still being drawn may write a text back.
export function seal() {
  sealed = true;
  unstored.clear();
  refused.clear();
}
