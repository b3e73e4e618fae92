// What is still missing while a workshop is set up, and the days and zones that are offered.
import assert from "node:assert/strict";
import test from "node:test";
import { daysAfter, isWritten, mayName, nextToDo, standingOf } from "../../static/js/setup/steps.js";
import { REGION, zonesFor } from "../../static/js/setup/zones.js";

const rows = (list) => new Map(list.map((row) => [row.id, row]));
const WORKSHOP = {
  id: "w", title: { es: "Taller", en: "Workshop" }, languages: ["es", "en"], place: "Belice", starts_on: "2026-12-01", ends_on: "2026-12-02",
  controller: "Secretaría", retention_on: "2027-01-01",
};

function stateOf({ workshop = {}, session = { es: "Sesión", en: "" }, columns = [{ id: "c", position: 1 }], questions = [{ id: "q", position: 1 }], groups = [{ id: "g", number: 1 }], cards = [] } = {}) {
  return {
    workshops: rows([{ ...WORKSHOP, ...workshop }]), sessions: rows([{ id: "s", title: session }]), columns: rows(columns), questions: rows(questions),
    groups: rows(groups), cards: rows(cards), objectives: rows([]),
  };
}

const missing = (state) => standingOf(state, "2026-11-26").flatMap((step) => step.missing);

test("a workshop with all it needs misses nothing", () => {
  assert.deepEqual(missing(stateOf()), []);
  assert.equal(nextToDo(standingOf(stateOf(), "2026-11-26")), null);
});

test("a title is needed in each language in which the workshop is held, and in no other", () => {
  const title = { es: "Taller", en: "" };
  assert.deepEqual(missing(stateOf({ workshop: { title } })), ["title"]);
  assert.deepEqual(missing(stateOf({ workshop: { title, languages: ["es"] } })), []);
});

test("dates that are over are those of another workshop, unless groups have written in it", () => {
  const workshop = { starts_on: "2018-07-16", ends_on: "2018-07-17" };
  assert.deepEqual(missing(stateOf({ workshop })), ["past"]);
  assert.deepEqual(missing(stateOf({ workshop, cards: [{ id: "a", kind: "card" }] })), []);
  assert.deepEqual(missing(stateOf({ workshop: { starts_on: "", ends_on: "" } })), ["dates"]);
});

test("the first step in which something is missing is the next", () => {
  const state = stateOf({ workshop: { controller: "", retention_on: "" }, columns: [], groups: [] });
  assert.deepEqual(missing(state), ["columns", "groups", "controller", "retention"]);
  assert.equal(nextToDo(standingOf(state, "2026-11-26")), "session");
});

test("a remark of the plenary names no group: groups may be named more until one has written", () => {
  assert.equal(isWritten(stateOf({ cards: [{ id: "a", kind: "remark" }] })), false);
  assert.equal(mayName("none", false), true);
  assert.equal(mayName("none", true), false);
  assert.equal(mayName("group", true), true);
});

test("days are counted over the ends of months and years", () => {
  assert.equal(daysAfter("2026-12-02", 30), "2027-01-01");
  assert.equal(daysAfter("2028-02-28", 1), "2028-02-29");
});

test("the zone that is chosen is offered once, wherever it lies", () => {
  const all = ["Europe/Madrid", "America/Panama", "America/Lima"];
  for (const chosen of ["America/Panama", "Europe/Madrid", "Pacific/Nowhere", "UTC"]) {
    const { here, region, others } = zonesFor(chosen, "America/Lima", all);
    const offered = [...here, ...region, ...others];
    assert.equal(offered.filter((zone) => zone === chosen).length, 1);
    assert.equal(new Set(offered).size, offered.length);
  }
  assert.deepEqual(zonesFor("UTC", "UTC", []).here, []);
  assert.ok(zonesFor("UTC", undefined, []).region.length === REGION.length);
});
