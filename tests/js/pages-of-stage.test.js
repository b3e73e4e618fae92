// Turning the pages of the stage: none leads past what a projector has told of.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsOf, pageAfter, pageShown } from "../../static/js/pages-of-stage.js";

test("where no projector tells how many pages there are, only the first is an end", () => {
  assert.equal(pageAfter({ page: 0 }, -1, null), null);
  assert.equal(pageAfter({ page: 7 }, 1, null), 8);
});

test("where it tells, none goes past the last", () => {
  assert.equal(pageAfter({ page: 1 }, 1, 3), 2);
  assert.equal(pageAfter({ page: 2 }, 1, 3), null);
  assert.equal(pageAfter({ page: 0 }, 1, 1), null);
});

test("a page beyond the last is what a screen shows of it, which begins anew", () => {
  assert.equal(pageShown({ page: 4 }, 3), 2);
  assert.equal(pageAfter({ page: 4 }, -1, 3), 0);
  assert.equal(pageAfter({ page: 5 }, 1, 3), null);
});

test("only what the command takes is sent back of a stage", () => {
  const stage = { slide: "card", column: null, page: 2, card: "c1", group: null, look: { id: "c1" }, before: null };
  assert.deepEqual(fieldsOf(stage), { slide: "card", card: "c1" });
});
