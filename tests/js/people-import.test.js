// A list that comes as a file: which rows are taken, and that nothing in doubt is taken before somebody decided.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choicesOf, countsOf, decide, decidedAtFirst, fieldsFor, namedTwice, openRows, rowsToSend } from "../../static/js/people/deciding.js";

const fields = (more = {}) => ({ first_name: "Ana", last_name: "Luna", email: "", ...more });
const SAME = { line: 2, match: "same", participant: "p1", fields: fields(), changed: {}, doubts: [] };
const CHANGED = { line: 3, match: "changed", participant: "p2", fields: fields({ post: "Asesora" }), changed: { post: ["", "Asesora"] }, doubts: [] };
const NEW = { line: 4, match: "new", participant: null, fields: fields(), changed: {}, doubts: [] };
const DOUBT = { line: 5, match: "doubt", participant: null, fields: fields({ first_name: "Anna" }), changed: {}, doubts: [{ code: "possible_duplicate", participant: "p2", text: "…" }] };
const NAMELESS = { line: 6, match: "doubt", participant: null, fields: fields({ first_name: "", last_name: "" }), changed: {}, doubts: [{ code: "missing_name", text: "…" }] };

test("the same file again sends nothing", () => {
  const decided = decidedAtFirst([SAME, { ...SAME, line: 3 }]);
  assert.deepEqual(rowsToSend([SAME], decided), []);
  assert.deepEqual(countsOf([SAME], decided), { added: 0, updated: 0, skipped: 1, open: 0 });
});

test("of somebody who is on the list only what is otherwise is sent, of somebody new everything", () => {
  const rows = [SAME, CHANGED, NEW];
  assert.deepEqual(rowsToSend(rows, decidedAtFirst(rows)), [{ participant: "p2", post: "Asesora" }, { participant: null, ...NEW.fields }]);
});

test("a row in doubt is open until somebody decides, and can be put right by hand", () => {
  const first = decidedAtFirst([DOUBT]);
  assert.deepEqual(openRows([DOUBT], first), [DOUBT]);
  assert.deepEqual(choicesOf(DOUBT, {}), ["p2", "new", "skip"]);
  assert.deepEqual(rowsToSend([DOUBT], first), []);
  const decided = decide(decide(first, 5, { choice: "p2" }), 5, { typed: { email: "a@example.org", category: "" } });
  assert.deepEqual(openRows([DOUBT], decided), []);
  assert.deepEqual(rowsToSend([DOUBT], decided), [{ participant: "p2", first_name: "Anna", last_name: "Luna", email: "a@example.org" }]);
});

test("who has no name can be left out, or is given one", () => {
  assert.deepEqual(choicesOf(NAMELESS, {}), ["skip"]);
  assert.deepEqual(choicesOf(NAMELESS, { last_name: "Luna" }), ["new", "skip"]);
  const named = decide(decidedAtFirst([NAMELESS]), 6, { choice: "new", typed: { last_name: "Luna" } });
  assert.deepEqual(openRows([NAMELESS], named), []);
  assert.deepEqual(openRows([NAMELESS], decide(named, 6, { typed: {} })), [NAMELESS]);
});

test("two rows never change one person", () => {
  const rows = [CHANGED, DOUBT];
  const both = decide(decidedAtFirst(rows), 5, { choice: "p2" });
  assert.deepEqual([...namedTwice(rows, both)], ["p2"]);
  assert.equal(namedTwice(rows, decide(both, 3, { choice: "skip" })).size, 0);
});

test("each doubt offers the fields that put it right", () => {
  assert.deepEqual(fieldsFor([{ code: "possible_duplicate" }]), []);
  assert.deepEqual(fieldsFor([{ code: "unknown_country" }, { code: "missing_name" }]), ["country", "first_name", "last_name"]);
  assert.deepEqual(fieldsFor([{ code: "too_long", field: "post" }, { code: "task_without_group" }]), ["post", "group", "task"]);
  assert.deepEqual(fieldsFor([{ code: "funded_needs_reason" }]), ["funded", "funded_reason"]);
});
