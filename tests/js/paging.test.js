// Sharing measured things out over pages: nothing is lost, nothing is cut within a line, nothing is left blank.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countOf, onPage, pageOfEntry, paginate, partsOf, shareOf, wrapped } from "../../static/js/parts/paging.js";

const plain = (height) => ({ height, cuts: [] });
// A text of so many lines, with 15 above and 5 under it.
const written = (lines, line = 20) => ({
  height: 15 + lines * line + 5,
  cuts: Array.from({ length: lines - 1 }, (_, at) => 15 + (at + 1) * line),
});
const indexes = (pages) => pages.map((page) => page.map(({ index }) => index));

test("things fill a page in order and go on to the next", () => {
  assert.deepEqual(indexes(paginate([plain(40), plain(40), plain(40)], 100, 5)), [[0, 1], [2]]);
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
  const tall = written(12);
  const parts = partsOf(tall, 100, 0);
  assert.equal(parts[0].from, 0);
  assert.equal(parts.at(-1).to, tall.height);
  parts.slice(1).forEach((part, at) => assert.equal(part.from, parts[at].to));
  parts.slice(0, -1).forEach(({ to }) => assert.ok(tall.cuts.includes(to)));
  parts.forEach(({ from, to }) => assert.ok(to - from <= 100));
});

test("no part is without a line, even where only what stands under the text is too much", () => {
  assert.deepEqual(partsOf(written(4), 98, 0), [{ from: 0, to: 75 }, { from: 75, to: 100 }]);
});

test("a thing taller than a page begins on the half page that is left, not on a crumb of one", () => {
  assert.deepEqual(indexes(paginate([plain(45), written(5), plain(10)], 100, 5)), [[0, 1], [1, 2]]);
  assert.deepEqual(indexes(paginate([plain(60), written(5), plain(10)], 100, 5)), [[0], [1], [1, 2]]);
});

test("a line taller than the page ends the search instead of going on for ever", () => {
  const tall = { height: 300, cuts: [200] };
  assert.deepEqual(partsOf(tall, 100, 0), [{ from: 0, to: 300 }]);
  assert.deepEqual(partsOf(tall, 100, 60), [{ from: 0, to: 300 }]);
});

test("a frame without height still shows everything", () => {
  const shown = paginate([plain(40), plain(40)], 0, 5).flat();
  assert.deepEqual([...new Set(shown.map(({ index }) => index))], [0, 1]);
});

test("a column that has ended stays as it was", () => {
  const pages = paginate([plain(60), plain(60)], 100, 5);
  assert.deepEqual([0, 1, 2, 9].map((page) => onPage(pages, page)[0].index), [0, 1, 1, 1]);
  assert.deepEqual(onPage([], 3), []);
});

test("after the last page comes the first", () => {
  assert.deepEqual([0, 1, 2, 3, 4].map((page) => wrapped(page, 3)), [0, 1, 2, 0, 1]);
  assert.equal(wrapped(-1, 3), 2);
  assert.equal(wrapped(7, 0), 0);
});

test("an entry is found on the page on which it begins, in whichever column it stands", () => {
  const plan = [paginate([plain(60)], 100, 0), paginate([plain(60), plain(60), written(10)], 100, 0)];
  assert.deepEqual([[0, -1], [-1, 1], [-1, 2]].map((places) => pageOfEntry(plan, places)), [0, 1, 2]);
  assert.equal(pageOfEntry(plan, [-1, -1]), null);
});

test("columns side by side have as many pages as the longest; in turns, one after another", () => {
  const plan = [["a", "b"], [], ["c", "d", "e"]];
  assert.equal(countOf([[0, 1, 2]], plan), 3);
  assert.deepEqual(shareOf([[0, 1, 2]], plan, 2), { share: [0, 1, 2], page: 2 });
  const shares = [[0], [1], [2]];
  assert.equal(countOf(shares, plan), 5);
  const seen = [0, 1, 2, 3, 4].map((page) => shareOf(shares, plan, page));
  assert.deepEqual(seen, [[0, 0], [0, 1], [2, 0], [2, 1], [2, 2]].map(([at, page]) => ({ share: [at], page })));
});

test("with nothing at all there is one page, of the first column", () => {
  assert.equal(countOf([[0], [1]], [[], []]), 1);
  assert.deepEqual(shareOf([[0], [1]], [[], []], 0), { share: [0], page: 0 });
  assert.deepEqual(shareOf([], [], 0), { share: [], page: 0 });
});

test("no more entries stand on one page than are asked for", () => {
  const entries = Array.from({ length: 15 }, () => ({ height: 10, cuts: [] }));
  const counts = paginate(entries, 1000, 0, 7).map((page) => page.length);
  assert.deepEqual(counts, [7, 7, 1]);
});
