import assert from "node:assert/strict";
import { test } from "node:test";
import { castOf, given, labelsOf, latestRanking, linesOf, slipsOf, withDot } from "../../static/js/ranking.js";

const byId = (...rows) => new Map(rows.map((row) => [row.id, row]));

test("the ranking at hand is the one opened last", () => {
  const rankings = byId({ id: "a", opened_at: 1 }, { id: "c", opened_at: 3 }, { id: "b", opened_at: 2 });
  assert.equal(latestRanking({ rankings }).id, "c");
  assert.equal(latestRanking({ rankings: byId() }), null);
});

test("dots never go beyond what there is, nor below none, however often a button is pressed", () => {
  let choices = {};
  for (let press = 0; press < 9; press += 1) choices = withDot(choices, "a", 1, 3);
  assert.deepEqual(choices, { a: 3 });
  assert.equal(withDot(choices, "b", 1, 3), choices);
  for (let press = 0; press < 9; press += 1) choices = withDot(choices, "a", -1, 3);
  assert.deepEqual(choices, {});
  assert.equal(given({ a: 2, b: 1 }), 3);
});

test("a tie is known as one", () => {
  const options = ["a", "b", "c"].map((id) => ({ id, text: id.toUpperCase() }));
  const result = { options: [{ id: "b", dots: 2, rank: 1 }, { id: "a", dots: 2, rank: 1 }, { id: "c", dots: 0, rank: 3 }] };
  const lines = linesOf({ options, result });
  assert.deepEqual(lines.map(({ text, rank, tied }) => [text, rank, tied]), [["B", 1, true], ["A", 1, true], ["C", 3, false]]);
});

test("labels are lines, and those of observers are marked", () => {
  assert.deepEqual(labelsOf(" Perú \n\nChile", "OEA"), [
    { label: "Perú", kind: "member" }, { label: "Chile", kind: "member" }, { label: "OEA", kind: "observer" },
  ]);
});

test("slips come by number, a void one before its successor", () => {
  const slips = byId(
    { id: "n", ranking: "r", number: 1, void: false }, { id: "o", ranking: "r", number: 1, void: true },
    { id: "x", ranking: "other", number: 0 }, { id: "z", ranking: "r", number: 0 },
  );
  assert.deepEqual(slipsOf({ slips }, { id: "r" }).map(({ id }) => id), ["z", "o", "n"]);
});

test("a ballot of one slip is not taken for another's", () => {
  const cast = (id, fields) => ({ id, name: "cast_ballot", fields });
  const list = [cast("1", { ranking: "r", code: "A" }), cast("2", { ranking: "r", code: "B" }), cast("3", { ranking: "s" })];
  assert.equal(castOf(list, { ranking: "r", code: "A" }).id, "1");
  assert.equal(castOf(list, { ranking: "s" }).id, "3");
  assert.equal(castOf(list, { ranking: "r", code: "C" }), null);
});
