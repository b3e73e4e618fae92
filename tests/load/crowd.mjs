// Many watchers and one writer in one process, so that "posted" and "seen" are read off one clock.
// Takes its orders as JSON in argv[2], prints what it measured as JSON:
//   {url, watchers: [{cookie, seat, address}], workshop, writer: {cookie, seat}, column, rate, seconds}
// Talks to our server (Socket.IO over WebSocket), or to the bare reference (`reference: true`).
import { randomBytes } from "node:crypto";
import http from "node:http";
import WebSocket from "ws";

const order = JSON.parse(process.argv[2]);
const posted = new Map(); // card id → [time posted, watchers who saw it]
const seen = [];
const answers = [];
let unanswered = 0;
const agent = new http.Agent({ keepAlive: true });
const newId = () => randomBytes(16).toString("hex");
const now = () => performance.now();

function see(id) {
  const card = posted.get(id);
  if (!card) return;
  card[1] += 1;
  seen.push(now() - card[0]);
}

// One open page: engine.io and Socket.IO by hand, as small as they can be.
function watch({ cookie, seat, address }) {
  const started = now();
  return new Promise((joined, failed) => {
    const path = order.reference ? "/" : "/socket.io/?EIO=4&transport=websocket";
    const socket = new WebSocket(order.url.replace("http", "ws") + path, {
      headers: cookie ? { Cookie: cookie } : {}, localAddress: address, perMessageDeflate: false,
    });
    const ready = () => joined({ socket, took: now() - started });
    socket.on("error", failed);
    socket.on("message", (data) => {
      const text = data.toString();
      if (order.reference) return text === "ready" ? ready() : JSON.parse(text).cards.forEach((card) => see(card.id));
      if (text === "2") return socket.send("3");
      if (text.startsWith("0")) return socket.send("40");
      if (text.startsWith("40")) return socket.send(`420["watch",${JSON.stringify({ workshop: order.workshop, seat })}]`);
      if (text.startsWith("430")) return JSON.parse(text.slice(3))[0].error ? failed(new Error(text)) : ready();
      if (text.startsWith('42["event"')) follow(JSON.parse(text.slice(2))[1]);
    });
  });
}

function follow(events) {
  for (const event of events) for (const card of event.changed?.cards ?? []) see(card.id);
}

function post() {
  const id = newId();
  const fields = { column: order.column, text: `A card of a usual length, number ${posted.size}, for the room to see` };
  const body = JSON.stringify({ seat: order.writer.seat, id, name: "post_card", fields });
  const path = order.reference ? "/" : `/w/${order.workshop}/commands`;
  const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body), Cookie: order.writer.cookie ?? "" };
  posted.set(id, [now(), 0]);
  unanswered += 1;
  const request = http.request(order.url + path, { method: "POST", headers, agent }, (response) => {
    response.resume();
    response.on("end", () => {
      if (response.statusCode !== 200) return;
      unanswered -= 1;
      answers.push(now() - posted.get(id)[0]);
    });
  });
  request.on("error", () => undefined); // counted as unanswered
  request.end(body);
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// As many at once as the room does: all within `joinWithin` milliseconds.
async function joinAll() {
  const gap = (order.joinWithin ?? 1000) / order.watchers.length;
  const joining = order.watchers.map((watcher, at) => wait(at * gap).then(() => watch(watcher)));
  const done = await Promise.allSettled(joining);
  return { ok: done.filter((each) => each.status === "fulfilled").map((each) => each.value), refused: done.filter((each) => each.status === "rejected").length };
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

const joined = await joinAll();
await wait(500);
for (let turn = 0; turn < order.rate * order.seconds; turn += 1) {
  post();
  await wait(1000 / order.rate);
}
await wait(2000);
const unseen = [...posted.values()].reduce((sum, [, count]) => sum + joined.ok.length - count, 0);
console.log(JSON.stringify({
  joined: joined.ok.length, refused: joined.refused, join: spread(joined.ok.map((each) => each.took)),
  answer: spread(answers), seen: spread(seen), unanswered, unseen, posted: posted.size,
}));
process.exit(0);
