// What a ballot that is not sent yet leaves in this browser: its slip's code, its dots, and a name for the device.
import { signal } from "@preact/signals";
import { boot } from "../boot.js";
import { newId } from "../ids.js";

const KEY = `ballot/${boot.workshop}/${boot.seat}`; // by its name it goes when the seat is given up
const DEVICE = "device"; // beyond this tab: whoever comes back counts once
const own = new Map(); // where the storage is refused

function read(storage, key) {
  try {
    return storage().getItem(key) ?? own.get(key) ?? null;
  } catch (cause) {
    console.warn("the ballot is kept in this page only", cause);
    return own.get(key) ?? null;
  }
}

function write(storage, key, text) {
  own.set(key, text);
  try {
    storage().setItem(key, text);
  } catch (cause) {
    console.warn("the ballot is kept in this page only", cause);
  }
}

// {code, of: {ranking and code: {option: dots}}}
const kept = signal(JSON.parse(read(() => sessionStorage, KEY) ?? "null") ?? { code: null, of: {} });

function keep(change) {
  kept.value = { ...kept.value, ...change };
  write(() => sessionStorage, KEY, JSON.stringify(kept.value));
}

export const codeAtHand = () => kept.value.code;
export const takeCode = (code) => keep({ code });
export const choicesOf = (ballot) => kept.value.of[ballot] ?? {};
export const keepChoices = (ballot, choices) => keep({ of: { ...kept.value.of, [ballot]: choices } });

export function device() {
  const known = read(() => localStorage, DEVICE);
  if (known) return known;
  const made = newId();
  write(() => localStorage, DEVICE, made);
  return made;
}

// The code leaves the address bar before anything else happens, as on the join page.
export function takeCodeFromLink() {
  const code = location.hash.slice(1);
  if (!code) return;
  history.replaceState(null, "", location.pathname + location.search);
  takeCode(decoded(code).trim().toUpperCase());
}

// A link that was copied badly is a wrong code like any other.
function decoded(code) {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
