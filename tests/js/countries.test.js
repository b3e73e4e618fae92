// Which countries are offered to be ticked, and how one is found by what is typed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choices, found, isSameSet, named, takingPart } from "../../static/js/countries.js";
import { fromWhole } from "../../static/js/state.js";

const OFFERED = [["AN", "Ánfora"], ["BZ", "Belice"], ["ES", "España"], ["MX", "México"], ["NA", "Panda"], ["PA", "Panamá"], ["SV", "El Pan"]];
const codes = (list) => list.map(([code]) => code);

test("those of the region come first, then what is ticked or was, each in its place", () => {
  assert.deepEqual(codes(choices(OFFERED, ["PA", "BZ"], ["ES", "PA"])), ["BZ", "PA", "ES"]);
});

test("a country is found by a part of its name, without accents; what begins so comes first", () => {
  assert.deepEqual(codes(found(OFFERED, " PAN")), ["NA", "PA", "ES", "SV"]);
  assert.deepEqual(codes(found(OFFERED, "panamá")), ["PA"]);
  assert.deepEqual(codes(found(OFFERED, "ana")), ["ES", "PA"]);
  assert.deepEqual(found(OFFERED, "xyz"), []);
  assert.deepEqual(found(OFFERED, "  "), []);
});

test("names stand in the order in which they are offered", () => {
  assert.deepEqual(named(OFFERED, ["PA", "BZ", "??"]), ["Belice", "Panamá"]);
});

test("a state without a workshop yet names none", () => {
  assert.deepEqual(takingPart(fromWhole({ version: "e.staff.1.b", n: 1 })), []);
  assert.ok(isSameSet(["PA", "BZ"], ["BZ", "PA"]));
  assert.ok(!isSameSet(["PA"], ["PA", "BZ"]) && !isSameSet(["PA", "BZ"], ["PA", "MX"]));
});
