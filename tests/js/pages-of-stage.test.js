// Turning the pages of the stage: own turns add up, and none leads past what a projector has told of.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsOf, pageAfter, pageShown, stageAhead } from "../../static/js/pages-of-stage.js";

const room = (stage, n = 5) => ({ n, sessions: new Map([["x", { stage }]]) });
const act = (status, fields, answer) => ({ name: "show_stage", status, fields, answer });
const SHOWN = { slide: "boards", column: null, page: 1 };

test("the stage is that of the last own act until the state has caught up with it", () => {
  const wanted = { slide: "boards", page: 2 };
  for (const status of ["waiting", "unsaved"]) assert.equal(stageAhead(room(SHOWN), [act(status, wanted)]).page, 2);
  assert.equal(stageAhead(room(SHOWN), [act("answered", wanted, { n: 6 })]).page, 2);
  assert.equal(stageAhead(room(SHOWN), [act("answered", wanted, { n: 5 })]), SHOWN);
  assert.equal(stageAhead(room(SHOWN), [act("refused", wanted)]), SHOWN);
  assert.deepEqual(stageAhead(room(SHOWN), [act("waiting", { slide: "neutral" })]), { slide: "neutral", column: null, page: 0 });
});

test("other acts say nothing of the stage", () => {
  assert.equal(stageAhead(room(SHOWN), [{ name: "start_timer", status: "waiting", fields: { minutes: 1 } }]), SHOWN);
});

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
