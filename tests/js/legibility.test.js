// How large text must be for the last row: angles, distances, and what still fits.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  areSideBySide, COLUMN_SIZE, LARGEST, leastSize, linesOfList, LIST_SIZE, listSize, meaningOf, neededSize, readBarelyTo, readWellTo,
} from "../../static/js/legibility.js";

const near = (value, wanted, by = 0.01) => assert.ok(Math.abs(value - wanted) < by, `${value}, not ${wanted}`);
// Seen from there, how many arcminutes a capital letter takes.
const arcminutes = (size, height, distance) => (Math.atan(((size / 100) * 0.7 * height) / distance) * 180 * 60) / Math.PI;

test("at the needed size a capital takes 20 arcminutes in the last row", () => {
  for (const [height, distance] of [[1.2, 8], [1.8, 12], [3, 25]]) {
    near(arcminutes(neededSize({ height, distance }), height, distance), 20);
  }
  near(neededSize({ height: 1.8, distance: 12 }), 5.54);
});

test("up to where it is read well it takes 20, and barely 16", () => {
  near(arcminutes(5, 2, readWellTo(5, 2)), 20);
  near(arcminutes(5, 2, readBarelyTo(5, 2)), 16);
});

test("a measured room only raises sizes, and never beyond what leaves room for three", () => {
  assert.equal(leastSize(null), COLUMN_SIZE);
  assert.equal(leastSize(undefined), COLUMN_SIZE);
  assert.equal(leastSize({ height: 4, distance: 5 }), COLUMN_SIZE);
  near(leastSize({ height: 1.8, distance: 12 }), 5.54);
  assert.equal(leastSize({ height: 1, distance: 30 }), LARGEST);
  assert.equal(listSize(null), LIST_SIZE);
  assert.equal(listSize({ height: 4, distance: 5 }), LIST_SIZE);
  assert.equal(listSize({ height: 1, distance: 30 }), LARGEST);
});

test("fourteen lines fit at the usual size of a list, and six at the largest", () => {
  assert.ok(linesOfList(LIST_SIZE) >= 14);
  assert.ok(linesOfList(LARGEST) >= 6);
});

test("three columns stand side by side where a long word fits into each", () => {
  for (const form of [4 / 3, 16 / 10, 16 / 9]) assert.ok(areSideBySide(null, form, 3), `${form}`);
  assert.ok(!areSideBySide(null, 9 / 16, 3));
  assert.ok(!areSideBySide({ height: 1.8, distance: 12 }, 16 / 9, 3));
  assert.ok(!areSideBySide(null, 16 / 9, 1));
});

test("what two measures mean", () => {
  const far = meaningOf({ height: 1.5, distance: 18 });
  assert.ok(far.isTooFar);
  near(far.well, 12.63, 0.01);
  near(far.barely, 15.79, 0.01);
  const usual = meaningOf({ height: 2, distance: 5 });
  assert.ok(!usual.isTooFar && !usual.isRaised && usual.sideBySide);
  assert.ok(usual.well > 5);
  const raised = meaningOf({ height: 1.8, distance: 12 });
  assert.ok(raised.isRaised && !raised.isTooFar && !raised.sideBySide);
  near(raised.well, 12);
});

test("what are no measures means nothing", () => {
  for (const bad of [{ height: NaN, distance: 5 }, { height: 2, distance: 0 }, { height: -1, distance: 5 }]) assert.equal(meaningOf(bad), null);
});
