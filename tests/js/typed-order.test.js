// The rows of cards that staff typed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lastWithdrawn, withEdited } from "../../static/js/desk/typed-order.js";

const rows = (...ids) => ids.map((id) => ({ id }));
const ids = (cards) => cards.map(({ id }) => id);
const withdraws = (card, status = "answered") => ({ name: "withdraw_card", status, fields: { card } });

test("a row that is being worded anew stays in its place until it is closed, others go", () => {
  const former = rows("a", "b", "c");
  assert.deepEqual(ids(withEdited(rows("a", "c"), "b", former)), ["a", "b", "c"]);
  assert.deepEqual(ids(withEdited(rows("a", "c"), null, former)), ["a", "c"]);
  assert.deepEqual(ids(withEdited([], "b", former)), ["b"]);
});

test("a row that is still there is shown as it is now", () => {
  const now = [{ id: "a", text: "new" }];
  assert.equal(withEdited(now, "a", rows("a")), now);
});

test("the card withdrawn last is had back first, wherever it stood", () => {
  const cards = rows("a", "b", "c");
  assert.equal(lastWithdrawn(cards, [withdraws("c"), withdraws("a"), withdraws("b", "refused")]).id, "a");
  assert.equal(lastWithdrawn(cards, [withdraws("elsewhere")]).id, "c");
  assert.equal(lastWithdrawn([], [withdraws("a")]), null);
});
