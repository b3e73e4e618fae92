// A text that a killed browser brings back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { wasPosted } from "../../static/js/posted-before.js";

const card = (id, text) => ({ id, text });
const posted = (id, order) => ({ id, name: "post_card", order });

test("a text is known to be posted by its card, if an earlier page of this browser posted it", () => {
  const commands = [posted("a", 1), posted("b", 9), { id: "c", name: "edit_card", order: 1 }];
  const cards = [card("a", "Una"), card("b", "Dos"), card("c", "Tres"), card("d", "Cuatro")];
  const known = (text) => wasPosted(commands, cards, text, 5);
  assert.deepEqual([" Una\n", "Dos", "Tres", "Cuatro", "Una más"].map(known), [true, false, false, false, false]);
  assert.equal(wasPosted(commands, [], "Una", 5), false); // withdrawn since: somebody may write it anew
});
