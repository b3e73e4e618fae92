// An agenda that is being made and not set yet: kept in this browser with every stroke, looked at for doubts when one
// begins or comes back to it, and at each pause.
import { signal } from "@preact/signals";
import { postForm, postJson, Refused } from "../api.js";
import { asSet } from "../agenda.js";
import { boot } from "../boot.js";
import { newId } from "../ids.js";
import { say } from "../words.js";

const KEY = `agenda/${boot.workshop}/${boot.seat}`;
const PAUSE = 600;
const AGAIN = 5_000; // where the server was not reached

// {entries, base, imported}: `base` is the version that it was made of.
export const draft = signal(stored());
// {findings, passedOver}, and whether they are of what stands there now.
export const looked = signal({ findings: [], passedOver: [], isFresh: false });
let timer = null;
let asked = 0;
let id = null; // of the command, the same until it is answered

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch (cause) {
    console.warn("no kept agenda", cause);
    return null;
  }
}

function keep(value) {
  try {
    if (value) localStorage.setItem(KEY, JSON.stringify(value));
    else localStorage.removeItem(KEY);
  } catch (cause) {
    console.warn("the agenda is kept in this page only", cause);
  }
}

function lookIn(pause) {
  clearTimeout(timer);
  timer = setTimeout(look, pause);
}

export function change(entries, more = {}, pause = PAUSE) {
  draft.value = { ...draft.value, ...more, entries };
  id = null;
  keep(draft.value);
  looked.value = { ...looked.value, isFresh: false };
  lookIn(pause);
}

export function begin(entries, base) {
  draft.value = null;
  change(entries.map(asSet), { base, imported: false }, 0);
}

export function discard() {
  clearTimeout(timer);
  asked += 1;
  draft.value = null;
  looked.value = { findings: [], passedOver: [], isFresh: false };
  keep(null);
}

function formOf(fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ seat: boot.seat, ...fields })) form.append(name, value);
  return form;
}

const preview = (fields) => postForm(`/w/${boot.workshop}/agenda/preview`, formOf(fields));

// An answer that comes after a later question is none.
async function look() {
  asked += 1;
  const mine = asked;
  try {
    const { findings } = await preview({ entries: JSON.stringify(draft.value.entries.map(asSet)) });
    if (mine === asked) looked.value = { ...looked.value, findings, isFresh: true };
  } catch (error) {
    console.warn("the agenda could not be looked at", error);
    if (mine === asked && !(error instanceof Refused)) lookIn(AGAIN);
  }
}

// What was read of `text` or `file` becomes the draft; gives what is to be said where nothing was read.
export async function read(fields, base) {
  try {
    const { entries, findings, passed_over } = await preview(fields);
    if (entries.length === 0) return say("agenda.nothing_read");
    clearTimeout(timer);
    asked += 1;
    draft.value = { entries, base, imported: true };
    keep(draft.value);
    looked.value = { findings, passedOver: passed_over, isFresh: true };
    return null;
  } catch (error) {
    console.warn("the agenda was not read", error);
    return error instanceof Refused ? error.text : say("agenda.not_reached");
  }
}

// Gives null where it was set, else {text, code}: nothing typed is lost either way.
export async function save() {
  id ??= newId();
  const { entries, base } = draft.value;
  const fields = { entries: entries.map(asSet), base };
  try {
    await postJson(`/w/${boot.workshop}/commands`, { seat: boot.seat, id, name: "set_agenda", fields });
    discard();
    return null;
  } catch (error) {
    console.warn("the agenda was not set", error);
    if (error instanceof Refused) id = null;
    return error instanceof Refused ? { text: error.text, code: error.code } : { text: say("agenda.not_reached") };
  }
}

if (draft.value) lookIn(0); // kept from before the page was loaded
