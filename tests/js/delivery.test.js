// A delivery waits behind whatever was refused, and an outbox goes on a stick and comes back without doubles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { heldBy, nextBatch } from "../../static/js/batch.js";
import {
  contentOf, fileName, fileOf, groupOf, importInOrder, newCards, pendingDelivery, readFile, requestsOf, textsOf, troublesOf,
} from "../../static/js/delivery.js";

const idOf = (n) => String(n).padStart(32, "0");
const post = (n, status = "waiting", more = {}) => ({
  id: idOf(n), name: "post_card", fields: { column: "k", text: `texto ${n}` }, status, ...more,
});
const deliver = (n, status = "waiting") => ({ id: idOf(n), name: "deliver", fields: { read_back: true }, status });
const ids = (list) => list.map(({ id }) => Number(id));

test("a delivery is held by anything refused before it, and by nothing refused after it", () => {
  assert.deepEqual([...heldBy([post(1, "refused"), post(2), deliver(3)])].map(Number), [1, 3]);
  assert.deepEqual([...heldBy([post(1), deliver(2), post(3, "refused")])].map(Number), [3]);
  assert.deepEqual([...heldBy([post(1, "answered"), deliver(2)])], []);
});

test("other work goes on past a delivery that is held", () => {
  assert.deepEqual(ids(nextBatch([post(1, "refused"), deliver(2), post(3)])), [3]);
});

test("a delivery never travels with what may still be refused before it", () => {
  assert.deepEqual(ids(nextBatch([post(1), post(2), deliver(3), post(4)])), [1, 2]);
  assert.deepEqual(ids(nextBatch([post(1, "answered"), deliver(3), post(4)])), [3, 4]);
});

test("it waits for what is still being written to the disk", () => {
  assert.deepEqual(ids(nextBatch([post(1, "waiting", { writing: true }), deliver(2)])), []);
});

test("how a delivery stands", () => {
  assert.equal(pendingDelivery([post(1)]), null);
  assert.equal(pendingDelivery([deliver(1, "answered")]), null);
  assert.equal(pendingDelivery([post(1, "refused"), deliver(2)]).kind, "held");
  assert.equal(pendingDelivery([post(1), deliver(2)]).kind, "waiting");
  assert.equal(pendingDelivery([deliver(2, "unsaved")]).kind, "waiting");
  assert.equal(pendingDelivery([deliver(1, "refused")]).kind, "refused");
  assert.equal(pendingDelivery([deliver(1, "refused"), deliver(2, "answered")]), null);
});

test("what is not yet with the room is counted, the delivery itself apart", () => {
  assert.deepEqual(troublesOf([post(1, "refused"), post(2), post(3, "unsaved"), post(4, "answered"), deliver(5)]), {
    waiting: 2, refused: 1,
  });
});

const saved = (list) => fileOf({
  workshop: "taller", seat: "rapporteur-3", group: 3, at: Date.UTC(2026, 0, 15, 10, 33), list, cards: [{ code: "", text: "uno" }],
});

test("a file holds what was answered and what waits, in order, and leaves out what is refused", () => {
  const file = saved([post(1, "answered", { order: 4, answer: { n: 1 } }), post(2, "refused"), post(3), deliver(4)]);
  assert.deepEqual(ids(file.commands), [1, 3]);
  assert.deepEqual(Object.keys(file.commands[0]), ["id", "name", "fields"]);
  assert.deepEqual(ids(saved([post(1, "answered"), post(3, "unsaved"), deliver(4)]).commands), [1, 3, 4]);
  assert.equal(file.saved_at, "2026-01-15T10:33:00.000Z");
  assert.equal(fileName(file), "G3-entrega-taller.json");
});

test("a file is read back as it was written", () => {
  const file = saved([post(1, "answered"), deliver(2)]);
  assert.deepEqual(readFile(JSON.stringify(file), "taller"), { file });
  assert.equal(groupOf(file), 3);
});

test("what is no file of ours is told apart", () => {
  const file = saved([post(1)]);
  const problem = (changes, workshop = "taller") => readFile(JSON.stringify({ ...file, ...changes }), workshop).problem;
  for (const text of ["", "{", "null", "7", "[]", "{}", '"x"']) assert.equal(readFile(text, "taller").problem, "malformed");
  assert.equal(problem({}, "otro"), "foreign");
  assert.equal(problem({ format: 2 }), "newer");
  for (const wrong of [
    { seat: "organizer" }, { seat: 3 }, { saved_at: "ayer" }, { commands: {} }, { commands: [null] },
    { commands: [{ id: idOf(1), name: "deliver", fields: null }] },
    { commands: [{ id: "x", name: "post_card", fields: {} }] }, { commands: [{ id: idOf(1), name: 1, fields: {} }] },
  ]) assert.equal(problem(wrong), "malformed", JSON.stringify(wrong));
});

test("the preview counts what is here already by its ids", () => {
  const split = { ...post(4), name: "split_card", fields: { card: idOf(1), texts: ["a", "b"] } };
  const file = saved([post(1, "answered"), post(2), deliver(3), split]);
  const content = contentOf(file, { cards: new Map([[idOf(1), {}]]) });
  assert.deepEqual([content.cards, content.here, content.delivery.fields.read_back], [3, 1, true]);
  assert.equal(newCards({ refused: [] }, content), 2);
  assert.equal(newCards({ refused: [{ command: split }] }, content), 1);
  assert.deepEqual([post(1), split, deliver(3)].map(textsOf), [["texto 1"], ["a", "b"], []]);
});

test("requests keep the order, are small enough, and a delivery begins one", () => {
  const many = Array.from({ length: 120 }, (_, at) => post(at, "waiting"));
  assert.deepEqual(requestsOf(many).map((each) => each.length), [50, 50, 20]);
  const long = [1, 2, 3].map((n) => ({ ...post(n), fields: { text: "x".repeat(100_000) } }));
  assert.deepEqual(requestsOf(long).map(ids), [[1], [2], [3]]);
  assert.deepEqual(requestsOf([post(1), deliver(2), post(3)]).map(ids), [[1], [2, 3]]);
  assert.deepEqual(requestsOf([]), []);
});

function server(refusing = []) {
  const room = { sent: [] };
  room.post = async (commands) => {
    room.sent.push(ids(commands));
    return commands.map(({ id }) => (refusing.includes(Number(id)) ? { id, status: 409, error: { code: "closed" } } : { id, status: 200 }));
  };
  return room;
}

test("an import goes on after a refusal and keeps the delivery back", async () => {
  const room = server([2]);
  const outcome = await importInOrder([post(1), post(2), post(3), deliver(4), post(5)], room.post);
  assert.deepEqual(room.sent, [[1, 2, 3], [5]]);
  assert.deepEqual([outcome.taken, outcome.held, outcome.failed], [3, true, false]);
  assert.deepEqual(outcome.refused.map(({ command, error }) => [Number(command.id), error.code]), [[2, "closed"]]);
});

test("an import without a refusal delivers", async () => {
  const room = server();
  const outcome = await importInOrder([post(1), deliver(2)], room.post);
  assert.deepEqual([room.sent, outcome.taken, outcome.held], [[[1], [2]], 2, false]);
});

test("an import stops where the server fails, so that the file is tried again", async () => {
  const outcome = await importInOrder([post(1), post(2), deliver(3)], async ([first]) => [{ id: first.id, status: 200 }]);
  assert.deepEqual([outcome.taken, outcome.failed], [1, true]);
});
