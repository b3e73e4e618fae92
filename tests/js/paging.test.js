// Sharing measured things out over pages: nothing is lost, nothing is cut within a line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { paginate, partsOf, wrapped } from "../../static/js/parts/paging.js";

const plain = (height) => ({ height, textTop: 0, lineHeight: 10 });

test("things fill a page in order and go on to the next", () => {
  const pages = paginate([plain(40), plain(40), plain(40)], 100, 5);
  assert.deepEqual(pages.map((page) => page.map(({ index }) => index)), [[0, 1], [2]]);
});

test("the gap counts only between two things of one page", () => {
  assert.equal(paginate([plain(50), plain(50)], 100, 0).length, 1);
  assert.equal(paginate([plain(50), plain(50)], 100, 1).length, 2);
  assert.equal(paginate([plain(100)], 100, 20).length, 1);
});

test("nothing at all makes no page", () => {
  assert.deepEqual(paginate([], 100, 5), []);
});

test("a thing taller than a page is continued without a hole, cut between two lines", () => {
  const tall = { height: 260, textTop: 15, lineHeight: 20 };
  const parts = partsOf(tall, 100);
  assert.equal(parts[0].from, 0);
  assert.equal(parts.at(-1).to, 260);
  parts.slice(1).forEach((part, at) => assert.equal(part.from, parts[at].to));
  parts.slice(0, -1).forEach(({ to }) => assert.equal((to - 15) % 20, 0));
  parts.forEach(({ from, to }) => assert.ok(to - from <= 100));
});

test("a line taller than the page ends the search instead of going on for ever", () => {
  assert.deepEqual(partsOf({ height: 300, textTop: 0, lineHeight: 200 }, 100), [{ from: 0, to: 300 }]);
});

test("a frame without height still shows everything", () => {
  const shown = paginate([plain(40), plain(40)], 0, 5).flat();
  assert.deepEqual([...new Set(shown.map(({ index }) => index))], [0, 1]);
});

test("after the last page comes the first", () => {
  assert.deepEqual([0, 1, 2, 3, 4].map((page) => wrapped(page, 3)), [0, 1, 2, 0, 1]);
  assert.equal(wrapped(-1, 3), 2);
  assert.equal(wrapped(7, 0), 0);
});
