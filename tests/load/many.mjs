// Many workshops with few people each, in one process. Takes an order as a line of JSON, answers each with a line:
//   {do: "join", people: [{address, code, polls, signs, opens, writes}], seconds} they come within so many seconds
//   {do: "rest", seconds}          nobody writes
//   {do: "write", seconds, every}  each who writes puts a card every so many seconds
import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { Guest } from "./guest.mjs";

const [url] = process.argv.slice(2);
const people = [];
const posted = new Map(); // card id → when
let heard;
const now = () => performance.now();
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function forget() {
  posted.clear();
  heard = { alive: 0, events: 0, signs: 0, seen: [], answers: [], unanswered: 0 };
}

function hear(name, data) {
  if (name === "alive") heard.alive += 1;
  else if (name !== "event") heard.signs += 1;
  else for (const event of data) see(event.changed?.cards ?? []);
}

function see(cards) {
  heard.events += 1;
  for (const { id } of cards) if (posted.has(id)) heard.seen.push(now() - posted.get(id));
}

async function come({ opens, writes, ...who }) {
  const guest = Object.assign(new Guest(url, who, hear), { writes });
  const started = now();
  await guest.come();
  const took = now() - started;
  if (opens) await guest.command("set_phase", { phase: "writing" });
  people.push(guest);
  return took;
}

async function join({ people: wanted, seconds }) {
  const each = (1000 * seconds) / wanted.length;
  const came = await Promise.allSettled(wanted.map((who, at) => wait(at * each).then(() => come(who))));
  const took = came.filter(({ status }) => status === "fulfilled").map(({ value }) => value);
  const why = came.find(({ reason }) => reason)?.reason.message;
  return { joined: took.length, refused: came.length - took.length, why, join: spread(took) };
}

async function post(writer) {
  const id = randomBytes(16).toString("hex");
  const started = now();
  posted.set(id, started);
  try {
    await writer.command("post_card", { column: writer.column, text: `A card of a usual length, number ${posted.size}, for the room` }, id);
    heard.answers.push(now() - started);
  } catch {
    heard.unanswered += 1;
  }
}

async function write({ seconds, every }) {
  const writers = people.filter(({ writes }) => writes);
  const end = now() + 1000 * seconds;
  await Promise.all(writers.map(async (writer, at) => {
    for (let next = now() + (1000 * every * at) / writers.length; next < end; next += 1000 * every) {
      await wait(next - now());
      await post(writer);
    }
  }));
  await wait(Math.max(0, end - now()));
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)) / 10;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

const bytesDown = () => people.reduce((sum, each) => sum + each.bytesDown, 0);

async function counted(doing) {
  forget();
  const before = bytesDown();
  await doing();
  const { alive, events, signs, seen, answers, unanswered } = heard;
  const bytes = bytesDown() - before;
  const lost = people.filter((each) => each.isLost).length;
  return { alive, events, signs, bytes, cards: answers.length, unanswered, lost, answer: spread(answers), seen: spread(seen) };
}

const DOING = {
  join,
  rest: ({ seconds }) => counted(() => wait(1000 * seconds)),
  write: (order) => counted(() => write(order)),
};

forget();
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  console.log(JSON.stringify(await DOING[order.do](order)));
}
process.exit(0);
