// Many watchers and one writer in one process, so that "posted" and "seen" are read off one clock.
// Takes its order as JSON in argv[2], prints what it measured as JSON (times in milliseconds):
//   {url, watchers: [{address, code}], writer: {address, code}, column, rate, seconds, server: pid,
//    beating: whether the server has a pulse to be told of, processes: [pid] whose time is added up}
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { Person } from "./person.mjs";

const order = JSON.parse(process.argv[2]);
const posted = new Map(); // card id → [time posted, watchers who saw it]
const [seen, answers] = [[], []];
const now = () => performance.now();
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function see(cards) {
  for (const { id } of cards) {
    const card = posted.get(id);
    if (!card) continue;
    card[1] += 1;
    seen.push(now() - card[0]);
  }
}

async function post(writer) {
  const id = randomBytes(16).toString("hex");
  const fields = { column: order.column, text: `A card of a usual length, number ${posted.size}, for the room to see` };
  const body = JSON.stringify({ seat: writer.seat, id, name: "post_card", fields });
  posted.set(id, [now(), 0]);
  const { status } = await writer.ask("POST", writer.links?.commands ?? "/", body);
  if (status === 200) answers.push(now() - posted.get(id)[0]);
}

// All within a second, as a room does when it is told to.
async function joinAll(people) {
  const joining = people.map((person, at) => wait((at * 1000) / people.length).then(() => person.join(see)));
  return Promise.allSettled(joining);
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

// Resident memory of the server, in kilobytes.
function memory() {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${order.server}/status`, "utf8"))[1]);
}

// The pulse's notes begin anew; at the end they are written down.
function noteBeats() {
  if (order.beating) process.kill(order.server, "SIGUSR1");
}

// Processor time so far, in milliseconds: fields 14 and 15 behind the name, in hundredths of a second.
function timeOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

const time = () => (order.processes ?? []).map(timeOf);

const writer = Object.assign(new Person(order.url, order.writer), { keeps: true });
if (order.writer.code) await writer.join(() => undefined);
const before = memory();
const people = order.watchers.map((each) => new Person(order.url, each));
const joined = await joinAll(people);
const took = joined.filter((each) => each.status === "fulfilled").map((each) => each.value);
const bytes = people.map((each) => each.bytes);
await wait(500);
const after = memory();
noteBeats();
const atFirst = time();
for (let turn = 0; turn < order.rate * order.seconds; turn += 1) {
  post(writer).catch(() => undefined); // counted as unanswered
  await wait(1000 / order.rate);
}
noteBeats();
await wait(2000);
const times = time().map((each, at) => each - atFirst[at]);
const unseen = [...posted.values()].reduce((sum, [, count]) => sum + took.length - count, 0);
console.log(JSON.stringify({
  refused: joined.length - took.length, join: spread(took), join_bytes: spread(bytes),
  answer: spread(answers), seen: spread(seen), unanswered: posted.size - answers.length, unseen,
  kb_each: (after - before) / people.length, server_mb: memory() / 1024, times, delivered: seen.length,
}));
process.exit(0);
