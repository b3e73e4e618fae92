// This page's commands: saved in the browser first, then sent, then kept out of sight until the work is closed.
import { effect, signal } from "@preact/signals";
import { clear, createStore, delMany, entries, set } from "idb-keyval";
import { postJson, Unreachable } from "./api.js";
import { boot } from "./boot.js";
import { link, refresh, state } from "./feed.js";
import { dropOutbox, outboxOf } from "./leaving/traces.js";
import { Queue } from "./queue.js";
import { bringsNothingBack } from "./select.js";
import { epochOf, overlay } from "./state.js";
import { beforeOf } from "./taking-back.js";

// Storage can hang without failing (private windows, a full disk); the page must not.
const STORAGE_PATIENCE = 2000;
const CATCHING_UP = 1000;
const REFRESHING = 8000;

export const outbox = signal([]);

const database = createStore(outboxOf(boot), "commands");
let isOpen = true; // until the seat is given up

const epochNow = () => (state.value ? epochOf(state.value.version) : null);

function inTime(promise) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error("this browser's storage does not answer")), STORAGE_PATIENCE);
  });
  return Promise.race([promise, late]);
}

// One record per command, so that two tabs never write over each other's.
const store = {
  put: async (command) => isOpen && inTime(set(command.id, command, database)),
  remove: (ids) => inTime(delMany(ids, database)).catch((cause) => console.warn("not forgotten on the disk", cause)),
  all: async () => {
    if (!isOpen) return [];
    try {
      return (await inTime(entries(database))).map(([, command]) => command);
    } catch (cause) {
      console.warn("the outbox cannot read this browser's storage", cause);
      return [];
    }
  },
};

// Whether this browser would keep a text when the link is down: tried, not asked for.
export async function keepsText() {
  try {
    const trial = createStore("colaboracion/trial", "commands");
    await inTime(set("trial", "á", trial));
    await inTime(delMany(["trial"], trial));
    await inTime(trial("readonly", (records) => records.transaction.db.close()));
    indexedDB.deleteDatabase("colaboracion/trial"); // nothing is left of it, and nobody waits for that
    return true;
  } catch (cause) {
    console.warn("this browser's storage keeps nothing", cause);
    return false;
  }
}

// Whether nobody answered last: then the server may be another one.
let isShaken = false;

async function post(commands) {
  if (!isOpen) throw new Unreachable("the seat was given up");
  const named = commands.map((command) => ({ seat: boot.seat, ...command }));
  const answers = await postJson(`/w/${boot.workshop}/commands`, named).catch((error) => {
    isShaken = error instanceof Unreachable;
    throw error;
  });
  if (!Array.isArray(answers)) throw new Unreachable("not our answer");
  setTimeout(() => catchUp(answers), CATCHING_UP);
  return answers;
}

// Asked before anything goes out again: what the former server had answered goes first, in its order.
async function meetServer() {
  const before = epochNow();
  await Promise.race([refresh("reconnect"), new Promise((_, late) => setTimeout(() => late(new Unreachable("no answer yet")), REFRESHING))]);
  isShaken = false;
  if (epochNow() !== before) await queue.meetEpoch(epochNow());
}

// The events of an own change should be here a second after its answer; else the socket has lost them.
function catchUp(answers) {
  const furthest = Math.max(0, ...answers.map((answer) => answer.n ?? 0));
  if (state.value && furthest > state.value.n) refresh("behind");
}

const queue = new Queue({
  store,
  ready: () => (isShaken ? meetServer() : null),
  post,
  changed: (list) => (outbox.value = isOpen ? list : []),
  removed: () => refresh("again"),
  epoch: epochNow,
});

// What a command changes is kept as it was before, so that taking it back can be shown at once.
export function send(name, fields, before = ofBoard(name, fields)) {
  return queue.send(name, fields, before ? { before } : {});
}

function ofBoard(name, fields) {
  return state.value && fields.card && beforeOf(overlay(state.value, outbox.value, boot.seat), name, fields);
}

export const note = (id, change) => queue.note(id, change);
export const answered = (id) => queue.answered(id);
export const resend = (id) => queue.resend(id);
export const discard = (id) => queue.discard(id);
export const look = () => queue.load();

// The seat is given up: nothing goes out or onto the disk any more, and the disk is let go.
export async function closeOutbox() {
  isOpen = false;
  outbox.value = [];
  const close = database("readonly", (store) => store.transaction.db.close());
  return inTime(close).then(() => true, () => false);
}

// The same, and whether the disk holds nothing of it now.
export async function clearOutbox() {
  isOpen = false;
  const isEmpty = await inTime(clear(database)).then(() => true, () => false);
  await closeOutbox();
  // That it goes altogether waits for every other tab to let go of it.
  await inTime(dropOutbox(boot)).catch((cause) => console.warn("an empty outbox stays", cause));
  return isEmpty;
}

const loaded = queue.load();

function onEpoch(act) {
  let known = null;
  return () => {
    const epoch = state.value && epochOf(state.value.version);
    if (epoch && epoch !== known) act((known = epoch));
  };
}

effect(onEpoch(async (epoch) => {
  await loaded;
  await queue.meetEpoch(epoch);
}));

effect(() => {
  if (link.value === "up") queue.resume();
});

effect(() => {
  if (state.value && bringsNothingBack(state.value)) queue.prune(state.value.n);
});

// Another tab of this seat may have been closed with its commands unsent.
for (const [target, name] of [[document, "visibilitychange"], [window, "pageshow"], [window, "online"]]) {
  target.addEventListener(name, () => document.visibilityState === "visible" && queue.load());
}

window.addEventListener("beforeunload", (event) => {
  if (outbox.value.some((command) => command.status === "unsaved" || command.writing)) event.preventDefault();
});
