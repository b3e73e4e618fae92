// Leaving a machine: nothing that a person typed is passed over, and nothing of another seat is taken along.
import assert from "node:assert/strict";
import { test } from "node:test";
import { goesByItself, pageOf, unsentOf } from "../../static/js/leaving/unsent.js";
import {
  isMarked, isTraceOf, joinedAgain, mark, marked, noteLeft, unmark, wasLeft, wipeTraces,
} from "../../static/js/leaving/traces.js";

const ID = "0123456789abcdef0123456789abcdef";
const command = (status, fields, error) => ({ id: status, name: "x", status, fields, error });
const texts = (unsent) => unsent.map(({ text }) => text);
const place = { workshop: "taller-1", seat: "rapporteur-1" };

function storage(kept = {}) {
  const held = new Map(Object.entries(kept));
  const methods = {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => held.set(key, String(value)),
    removeItem: (key) => held.delete(key),
  };
  return new Proxy(methods, { ownKeys: () => [...held.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) });
}

test("what waits, was refused or is kept in the window is unsent; what was answered is not", () => {
  const list = ["waiting", "unsaved", "refused", "answered"].map((status) => command(status, { column: ID, text: status }));
  assert.deepEqual(texts(unsentOf(list, [])), ["waiting", "unsaved", "refused"]);
  assert.deepEqual(unsentOf(list, []).map(goesByItself), [true, true, false]);
});

test("the reason of a refusal goes with it", () => {
  const [one] = unsentOf([command("refused", { text: "a" }, { code: "closed", text: "Cerrada." })], []);
  assert.equal(one.reason, "Cerrada.");
});

test("every text of a command is found, wherever it stands; ids and the program's own words are no texts", () => {
  const fields = { card: ID, base: ID, phase: "closed", heading: "Uno", parts: ["Dos", { text: "Tres" }], cards: [ID] };
  assert.deepEqual(texts(unsentOf([command("waiting", fields)], [])), ["Uno\nDos\nTres"]);
});

test("a change without a text counts too", () => {
  assert.deepEqual(texts(unsentOf([command("waiting", { card: ID, column: ID, after: null })], [])), [""]);
});

test("a draft is its text, also inside an edit; a version alone and blanks are none", () => {
  const drafts = [
    ["post/k", "A medias"], ["edit/c", JSON.stringify({ text: "Otra", base: ID })], ["h1", "Título"], ["h1:base", ID],
    ["post/k:list", "list"], ["idea-column", ID], ["split/c", JSON.stringify({ texts: ["Una", "Dos"], base: ID })],
    ["post/c", "  \n"], ["post/p", "42"], ["post/q", "{no es JSON"], ["edit/v0", JSON.stringify({ text: "x", base: "v0" })],
  ];
  assert.deepEqual(texts(unsentOf([], drafts)), ["A medias", "Otra", "Título", "Una\nDos", "42", "{no es JSON", "x"]);
});

test("the file holds every text under what kept it here", () => {
  const unsent = unsentOf([command("waiting", { text: "Uno\ndos" }), command("refused", { card: ID })], [["post/k", "Tres"]]);
  assert.equal(pageOf("Grupo 1", unsent, ({ kind }) => kind), "Grupo 1\n\nwaiting\nUno\ndos\n\ndraft\nTres\n");
});

test("traces of the seat are its own, and choices; another seat's stay", () => {
  for (const key of ["draft/taller-1/rapporteur-1/post/k", "hint/taller-1/rapporteur-1", "colaboracion.letters"]) {
    assert.ok(isTraceOf(place, key), key);
  }
  for (const key of ["draft/taller-1/rapporteur-12/post/k", "draft/taller-11/rapporteur-1/k", "draft/taller-1/rapporteur-2/rapporteur-1", "leaving"]) {
    assert.ok(!isTraceOf(place, key), key);
  }
});

test("wiping takes the traces and says whether it could", () => {
  const kept = storage({ "draft/taller-1/rapporteur-1/a": "x", "draft/taller-1/rapporteur-2/a": "y", "colaboracion.letters": "on" });
  assert.equal(wipeTraces(place, () => kept), true);
  assert.deepEqual(Object.keys(kept), ["draft/taller-1/rapporteur-2/a"]);
  const denied = () => {
    throw new Error("denied");
  };
  assert.equal(wipeTraces(place, denied), false);
});

test("the mark outlives the page until the seat is back or joined again", () => {
  Object.assign(globalThis, { localStorage: storage({ leaving: "rubbish" }), sessionStorage: storage() });
  assert.deepEqual(marked(), []);
  mark(place);
  mark(place);
  mark({ ...place, seat: "delegate-1" });
  assert.equal(marked().length, 2);
  unmark(place);
  assert.deepEqual([isMarked(place), isMarked({ ...place, seat: "delegate-1" })], [false, true]);
  noteLeft(place);
  assert.ok(wasLeft(place));
  joinedAgain(place);
  joinedAgain({ ...place, seat: "delegate-1" });
  assert.deepEqual([wasLeft(place), Object.keys(localStorage), Object.keys(sessionStorage)], [false, [], []]);
});
