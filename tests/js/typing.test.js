// Keys that are the rest of a word whose field went away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isTyping, LastField } from "../../static/js/typing.js";

const field = () => ({ isConnected: true, closest: () => true });
const elsewhere = { isConnected: true, closest: () => null };

function typedInto(target, key = "a", more = {}) {
  const last = new LastField();
  last.typed({ target, key, ...more }, 0);
  return last;
}

test("the rest of a word is no command, however long it is, until the hands rest", () => {
  const gone = field();
  const last = typedInto(gone);
  gone.isConnected = false;
  assert.deepEqual([600, 1200, 1800, 2900].map((at) => last.isCutOff(at)), [true, true, true, false]);
});

test("as long as the field is there, keys pressed outside of it are commands", () => {
  assert.equal(typedInto(field()).isCutOff(10), false);
  assert.equal(new LastField().isCutOff(10), false);
});

test("who leaves the field by a key gives commands at once; a new line or a composed word does not leave it", () => {
  const after = (key, more) => {
    const gone = field();
    const last = typedInto(gone, key, more);
    gone.isConnected = false;
    return last.isCutOff(10);
  };
  assert.deepEqual(["Enter", "Escape", "Tab"].map((key) => after(key)), [false, false, false]);
  assert.deepEqual([after("Enter", { shiftKey: true }), after("Enter", { isComposing: true })], [true, true]);
});

test("who presses elsewhere with the mouse has left the field", () => {
  const gone = field();
  const last = typedInto(gone);
  last.pressed({ target: elsewhere });
  gone.isConnected = false;
  assert.equal(last.isCutOff(10), false);
});

test("what is pressed elsewhere is nothing typed", () => {
  assert.deepEqual([isTyping(elsewhere), typedInto(elsewhere).isCutOff(10)], [false, false]);
});
