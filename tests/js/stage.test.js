// Whose board the gallery shows, and in which order: pure.
import assert from "node:assert/strict";
import { test } from "node:test";
import { galleryGroups, galleryPage } from "../../static/js/parts/gallery-page.js";
import { byRank } from "../../static/js/select.js";
import { fromWhole } from "../../static/js/state.js";

const card = (id, top = null) => ({ id, column: "k", group: "g1", state: "standing", cluster: null, position: id, top });
const state = fromWhole({
  version: "e.public.1.b", n: 1,
  groups: [{ id: "g2", number: 2 }, { id: "g1", number: 1 }, { id: "g3", number: 3 }, { id: "g4", number: 4, aside: true }],
  cards: [card("a"), card("b", 2), card("c"), card("d", 1), { ...card("e", 1), group: "g2" }],
});
const numberAt = (stage) => galleryPage(state, stage).group?.number;

test("each page is a group in the order of their numbers, and after the last comes the first", () => {
  assert.deepEqual([0, 1, 2, 3].map((page) => numberAt({ page })), [1, 2, 3, 1]);
  assert.deepEqual([1, -1].map((by) => numberAt({ page: 0, by })), [2, 3]);
  assert.equal(galleryGroups(state).length, 3);
});

test("with a group the pages are those of its board", () => {
  const stage = { group: "g3", page: 2, by: 1 };
  assert.deepEqual(galleryPage(state, stage), { group: state.groups.get("g3"), stage });
  assert.equal(numberAt({ group: "gone", page: 0 }), undefined);
});

test("a group's first three come before its other cards, which keep their order", () => {
  assert.deepEqual(byRank(state, { group: "g1", column: "k" }).map(({ id }) => id), ["d", "b", "a", "c"]);
});
