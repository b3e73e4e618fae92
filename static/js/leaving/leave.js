// Giving up the seat on this machine: other tabs are told, what was kept here goes, then the seat goes back.
import { signal } from "@preact/signals";
import { boot } from "../boot.js";
import { kept, onlyHere, seal } from "../drafts.js";
import { clearOutbox, closeOutbox, look, outbox } from "../outbox.js";
import { giveBackAtLast } from "./give-back.js";
import { isMarked, mark, noteLeft, onMarked, wipeTraces } from "./traces.js";
import { unsentOf } from "./unsent.js";

// null, "clearing", then "silent" while the server does not take the seat back.
export const standing = signal(null);

export const wanted = signal(false); // whether the panel is open

const draftsSeen = signal(0);

// Drafts are no signal: they are looked at when the panel opens and when another tab writes.
export function lookAgain() {
  draftsSeen.value += 1;
  look();
}

export function unsent() {
  void draftsSeen.value;
  return unsentOf(outbox.value, kept());
}

// `Left` is drawn in place of the page before anything is taken away under it.
export async function leave(draw) {
  if (standing.value) return;
  mark(boot);
  stopHere(draw);
  goToJoin(await cleared());
}

function stopHere(draw) {
  standing.value = "clearing";
  seal();
  noteLeft(boot);
  draw();
}

async function cleared() {
  const [isClean] = await Promise.all([wipe(), giveBackAtLast(boot, () => (standing.value = "silent"))]);
  return isClean;
}

// Twice: another tab may have written between the first time and hearing of it.
async function wipe() {
  wipeTraces(boot);
  wipeTraces(boot, () => sessionStorage);
  const isEmpty = await clearOutbox();
  return wipeTraces(boot) && isEmpty;
}

function goToJoin(isClean) {
  location.replace(`/join?left=${isClean ? "clean" : "partly"}`);
}

// A window was closed before all was done.
export async function goOn(draw) {
  if (!isMarked(boot)) return;
  stopHere(draw);
  goToJoin(await cleared());
}

export function followOtherTabs(draw) {
  onMarked(boot, () => follow(draw));
  addEventListener("storage", ({ key }) => wanted.value && key?.startsWith("draft/") && lookAgain());
}

// What only this window holds is not thrown away by another tab: it is asked about here.
// A tab that slept may hear of it when the seat was joined again: then it takes away nothing but itself.
async function follow(draw) {
  if (standing.value) return;
  if (holdsMore()) return void (wanted.value = true);
  stopHere(draw);
  goToJoin(isMarked(boot) ? await cleared() : await closeOutbox());
}

function holdsMore() {
  return onlyHere() || outbox.value.some(({ status }) => status === "unsaved");
}
