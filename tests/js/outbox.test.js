// Every command is saved first, sent in order with the same id until answered, and never silently lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { heldBy, nextBatch } from "../../static/js/batch.js";
import { Queue } from "../../static/js/queue.js";

const turn = () => new Promise((resolve) => setImmediate(resolve));

// A disk, a server that answers what `answer` says, and pauses that end when told.
function setUp({ answer = accept, disk = new Map(), failing = false } = {}) {
  const room = { requests: [], pauses: [], left: [], removed: 0, epoch: "e1", answer, disk, failing, saved: [] };
  const store = {
    put: async (command) => {
      if (room.failing) throw new Error("no space");
      room.saved.push(command.id);
      disk.set(command.id, structuredClone(command));
    },
    all: async () => structuredClone([...disk.values()]),
    remove: async (ids) => ids.forEach((id) => disk.delete(id)),
  };
  room.queue = new Queue({
    store, random: () => 0, epoch: () => room.epoch,
    changed: (list) => (room.list = list),
    removed: () => (room.removed += 1),
    later: (act, ms) => {
      room.pauses.push(ms);
      room.next = act;
    },
    post: async (commands) => {
      room.requests.push(commands);
      return room.answer(commands, room.requests.length);
    },
  });
  room.status = (id) => room.list.find((command) => command.id === id)?.status;
  return room;
}

let n = 0;
const accept = (commands) => commands.map(({ id }) => ({ id, status: 200, n: ++n }));
const refuse = (commands) => commands.map(({ id }) => ({ id, status: 409, error: { code: "closed", text: "cerrada" } }));
const unreachable = () => Promise.reject(new Error("no network"));
const httpError = (status, fields) => () => Promise.reject(Object.assign(new Error("refused"), { status, code: "x", text: "x", fields }));
const post = (text) => ["post_card", { column: "k", text }];

test("a command is on the disk before it is on the network", async () => {
  const room = setUp();
  room.answer = (commands) => {
    assert.deepEqual(room.saved.filter((id) => id === commands[0].id), [commands[0].id]);
    return accept(commands);
  };
  const id = await room.queue.send(...post("uno"));
  await turn();
  assert.equal(room.status(id), "answered");
  assert.equal(room.disk.get(id).status, "answered");
  assert.deepEqual(Object.keys(room.requests[0][0]).sort(), ["fields", "id", "name"]);
});

test("what is kept beside a command stays in this browser, also over a reload and a resend", async () => {
  const room = setUp({ answer: refuse });
  const before = { c: { text: "uno" } };
  const id = await room.queue.send("edit_card", { card: "c", text: "dos", base: "c" }, { before });
  await turn();
  await room.queue.note(id, { final: true });
  const again = setUp({ disk: room.disk });
  await again.queue.load();
  await again.queue.resend(id);
  await turn();
  assert.deepEqual([again.list[0].before, again.list[0].final, again.status(id)], [before, true, "answered"]);
  const sent = [...room.requests, ...again.requests].flat();
  assert.deepEqual(new Set(sent.flatMap((command) => Object.keys(command))), new Set(["id", "name", "fields"]));
});

test("a waiting command and its undo both go, in order; when it is refused the undo waits with it", async () => {
  const room = setUp({ answer: unreachable });
  const card = await room.queue.send(...post("uno"));
  const undo = await room.queue.send("undo", { command: card });
  await turn();
  assert.deepEqual(nextBatch(room.list).map(({ id }) => id), [card, undo]);
  room.answer = refuse;
  room.next();
  await turn();
  assert.deepEqual([card, undo].map(room.status), ["refused", "waiting"]);
  await room.queue.discard(card);
  assert.deepEqual(room.list, []);
});

test("it is sent again with the same id after 1, 2, 4, 5, 5 seconds until it is answered", async () => {
  const room = setUp({ answer: unreachable });
  const id = await room.queue.send(...post("uno"));
  await turn();
  for (let tries = 0; tries < 4; tries += 1) {
    room.next();
    await turn();
  }
  assert.deepEqual(room.pauses, [1000, 2000, 4000, 5000, 5000]);
  assert.equal(room.status(id), "waiting");
  room.answer = accept;
  room.next();
  await turn();
  assert.equal(room.status(id), "answered");
  assert.deepEqual(new Set(room.requests.map(([command]) => command.id)), new Set([id]));
});

test("a failure of the server keeps it waiting, and a 429 waits as long as it was told", async () => {
  const room = setUp({ answer: httpError(503) });
  await room.queue.send(...post("uno"));
  await turn();
  room.answer = httpError(429, { seconds: 7 });
  room.next();
  await turn();
  assert.deepEqual(room.pauses, [1000, 7000]);
  assert.equal(room.list[0].status, "waiting");
});

test("commands go in order, one request at a time, those written meanwhile in the next one", async () => {
  const room = setUp();
  let release;
  room.answer = (commands) => new Promise((resolve) => (release = () => resolve(accept(commands))));
  const ids = [];
  for (const text of ["uno", "dos", "tres"]) ids.push(await room.queue.send(...post(text)));
  assert.equal(room.requests.length, 1);
  release();
  await turn();
  assert.deepEqual(room.requests.flat().map((command) => command.id), ids);
  assert.equal(room.requests.length, 2);
});

test("what a stopped answer leaves out is sent again", async () => {
  const room = setUp({ answer: unreachable });
  const ids = [];
  for (const text of ["uno", "dos", "tres"]) ids.push(await room.queue.send(...post(text)));
  await turn();
  room.answer = (commands) => [...accept(commands.slice(0, 1)), { id: commands[1].id, status: 500, error: {} }];
  room.next();
  await turn();
  assert.deepEqual(ids.map(room.status), ["answered", "waiting", "waiting"]);
  room.answer = accept;
  room.next();
  await turn();
  assert.deepEqual(ids.map(room.status), ["answered", "answered", "answered"]);
});

test("a refused command keeps text and reason; what names it waits with it; the rest goes on", async () => {
  const room = setUp({ answer: unreachable });
  const card = await room.queue.send(...post("uno"));
  const edit = await room.queue.send("edit_card", { card, text: "uno bis", base: card });
  const other = await room.queue.send(...post("dos"));
  await turn();
  room.answer = (commands) => commands.map((command) =>
    command.id === other ? accept([command])[0] : refuse([command])[0]);
  room.next();
  await turn();
  assert.deepEqual([card, edit, other].map(room.status), ["refused", "waiting", "answered"]);
  assert.deepEqual(room.disk.get(card).error, { code: "closed", text: "cerrada" });
  assert.equal(room.disk.get(card).fields.text, "uno");
  await assert.rejects(room.queue.answered(card), { code: "closed" });
  room.answer = accept;
  await room.queue.resend(card);
  await turn();
  assert.deepEqual([card, edit].map(room.status), ["answered", "answered"]);
});

test("throwing a refused thing away takes along what names it", async () => {
  const room = setUp({ answer: refuse });
  const card = await room.queue.send(...post("uno"));
  await turn();
  const edit = await room.queue.send("edit_card", { card, text: "bis", base: card });
  await room.queue.discard(card);
  assert.deepEqual([room.list, room.disk.size], [[], 0]);
  await assert.rejects(room.queue.answered(edit), { code: "discarded" });
});

test("one bad command in a refused request does not hold up the others", async () => {
  const room = setUp({ answer: unreachable });
  const ids = [];
  for (const text of ["uno", "malo", "tres"]) ids.push(await room.queue.send(...post(text)));
  await turn();
  room.answer = (commands) => (commands.some(({ id }) => id === ids[1]) ? httpError(413)() : accept(commands));
  room.next();
  for (let i = 0; i < 12; i += 1) await turn();
  assert.deepEqual(ids.map(room.status), ["answered", "refused", "answered"]);
});

test("a lost seat stops the queue, keeps everything, and goes on when the seat is back", async () => {
  const room = setUp({ answer: httpError(401) });
  const id = await room.queue.send(...post("uno"));
  await turn();
  await room.queue.send(...post("dos"));
  await turn();
  assert.deepEqual([room.requests.length, room.removed, room.status(id)], [1, 1, "waiting"]);
  room.answer = accept;
  room.queue.resume();
  await turn();
  assert.deepEqual(room.list.map(({ status }) => status), ["answered", "answered"]);
});

test("when the disk fails it says so, sends all the same, and keeps the text in the window", async () => {
  const room = setUp({ answer: unreachable, failing: true });
  const id = await room.queue.send(...post("uno"));
  await turn();
  assert.equal(room.status(id), "unsaved");
  room.answer = accept;
  room.queue.kick();
  await turn();
  assert.equal(room.status(id), "answered");
});

test("another page of the seat finds what was not sent, in order, and sends it with its ids", async () => {
  const first = setUp({ answer: unreachable });
  const ids = [await first.queue.send(...post("uno")), await first.queue.send(...post("dos"))];
  const second = setUp({ disk: first.disk });
  await second.queue.load();
  await turn();
  assert.deepEqual(second.requests.flat().map(({ id }) => id), ids);
  assert.deepEqual([...first.disk.values()].map(({ status }) => status), ["answered", "answered"]);
});

test("a restored server gets again what the old one had answered, but no old clock, phase or slide", async () => {
  const room = setUp();
  const card = await room.queue.send(...post("uno"));
  const phase = await room.queue.send("set_phase", { phase: "plenary" });
  for (const [name, fields] of [["resume_stage", {}], ["point_at", { card: "a" }], ["pause_timer", {}]]) await room.queue.send(name, fields);
  await turn();
  await room.queue.meetEpoch("e1");
  const before = room.requests.length;
  room.epoch = "e2";
  await room.queue.meetEpoch("e2");
  await turn();
  assert.deepEqual(room.requests.slice(before).flat().map(({ id }) => id), [card]);
  assert.deepEqual([room.status(card), room.status(phase)], ["answered", "answered"]);
  assert.equal(room.disk.get(card).epoch, "e2");
});

test("after the close, what has been answered and seen is forgotten, the rest is not", async () => {
  const room = setUp();
  await room.queue.send(...post("uno"));
  await turn();
  room.answer = refuse;
  const refused = await room.queue.send(...post("dos"));
  await turn();
  await room.queue.prune(room.list[0].answer.n);
  assert.deepEqual(room.list.map(({ id }) => id), [refused]);
});

test("after the close a comment on a frozen version is not forgotten, for that is when it is made", async () => {
  const room = setUp();
  await room.queue.send("post_comment", { snapshot: "s", conclusion: null, text: "Falta el plazo." });
  await turn();
  await room.queue.prune(room.list[0].answer.n);
  assert.deepEqual(room.list.map(({ fields }) => fields.text), ["Falta el plazo."]);
});

test("half an emoji is mended before it is saved or sent", async () => {
  const room = setUp();
  const id = await room.queue.send(...post("idea \ud83d"));
  await turn();
  assert.equal(room.disk.get(id).fields.text, "idea \ufffd");
  assert.equal(room.requests[0][0].fields.text, "idea \ufffd");
});

test("a request holds at most 50 commands and 200 kB, and always at least one", () => {
  const list = (count, text) => Array.from({ length: count }, (_, i) => ({ id: `${i}`, status: "waiting", fields: { text } }));
  assert.equal(nextBatch(list(120, "a")).length, 50);
  const heavy = nextBatch(list(50, "ñ".repeat(5000)));
  assert.ok(heavy.length < 20 && heavy.length > 15);
  assert.equal(nextBatch(list(2, "a".repeat(300_000))).length, 1);
});

test("a command still being written to the disk holds up those behind it", () => {
  const list = [{ id: "a", status: "waiting", fields: {}, writing: true }, { id: "b", status: "waiting", fields: {} }];
  assert.deepEqual(nextBatch(list), []);
});

test("waiting spreads along a chain of names", () => {
  const list = [
    { id: "a", status: "refused", fields: {} },
    { id: "b", status: "waiting", fields: { after: "a" } },
    { id: "c", status: "waiting", fields: { cards: ["x", "b"] } },
    { id: "d", status: "waiting", fields: { card: "x" } },
  ];
  assert.deepEqual([...heldBy(list)], ["a", "b", "c"]);
});
