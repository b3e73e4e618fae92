// A room whose server is killed: how long until everybody is in step again. Takes {url, watchers: [{address, code,
// isPolling}], writer: {address, code}, column, rate} in argv[2]; says "ready" when all are; then reads lines:
// {"killedAt"}, {"answersAt"} (milliseconds since 1970), and prints what it measured as JSON.
import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { Stayer } from "./stayer.mjs";

const GLANCE = 20;
const PATIENCE = 40_000;
const AGAIN = [1000, 2000, 4000, 5000]; // as the outbox of a page
const order = JSON.parse(process.argv[2]);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const truth = new Map(); // audience → the highest number that anybody was told
const told = {};

// Writes at its pace, whatever happens; keeps what is not answered and sends it again under the same id.
class Writer extends Stayer {
  waiting = [];
  failures = 0;

  async write() {
    for (let turn = 0; !this.enough; turn += 1) {
      const fields = { column: order.column, text: `A card of a usual length, number ${turn}, for the room to see` };
      this.waiting.push({ seat: this.seat, id: randomBytes(16).toString("hex"), name: "post_card", fields });
      this.sending ??= this.#flush().finally(() => (this.sending = null));
      await wait(1000 / order.rate);
    }
    await this.sending;
  }

  async #flush() {
    while (this.waiting.length) {
      const many = this.waiting.slice(0, 50);
      try {
        const { status, body } = await this.ask("POST", this.links.commands, JSON.stringify(many));
        if (status !== 200) throw new Error(`HTTP ${status}`);
        this.waiting.splice(0, many.length);
        this.failures = 0;
        const { n, public: all } = JSON.parse(body).at(-1);
        learn(this.audience, n);
        learn("public", all);
      } catch {
        await wait(AGAIN[Math.min(this.failures++, AGAIN.length - 1)] * (1 + Math.random() * 0.3));
      }
    }
  }
}

function learn(audience, n) {
  if (n > (truth.get(audience) ?? -1)) truth.set(audience, n);
}

const isInStep = (each) => each.watchedAt > (told.killedAt ?? 0) && each.n >= (truth.get(each.audience) ?? 0);

// When each is in step for the first time, after the kill where there was one.
async function untilInStep(people) {
  const since = new Map();
  const start = Date.now();
  while (since.size < people.length && Date.now() - start < PATIENCE) {
    for (const each of people) learn(each.audience, each.n);
    for (const each of people) if (!since.has(each) && isInStep(each)) since.set(each, Date.now());
    await wait(GLANCE);
  }
  return since;
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

const people = order.watchers.map((each) => new Stayer(order.url, each));
const writer = new Writer(order.url, order.writer);
await writer.stay();
await Promise.all(people.map((each, at) => wait((at * 2000) / people.length).then(() => each.stay())));
const everybody = [writer, ...people];
const ready = await untilInStep(everybody);
if (ready.size < everybody.length) throw new Error("not everybody came");
const writing = writer.write();
await wait(1000);
console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  Object.assign(told, JSON.parse(line));
  if (told.answersAt) break;
}
const since = await untilInStep(people);
writer.enough = true;
await writing;
await wait(2000);
for (const each of people) learn(each.audience, each.n);
const behind = people.filter((each) => each.n !== truth.get(each.audience));
const after = (moment, who) => spread(who.map((each) => (since.get(each) ?? Infinity) - moment));
const byWay = (isPolling) => people.filter((each) => Boolean(each.isPolling) === isPolling);
console.log(JSON.stringify({
  fromAnswer: after(told.answersAt, people), fromKill: after(told.killedAt, people),
  polling: after(told.answersAt, byWay(true)), webSocket: after(told.answersAt, byWay(false)),
  never: people.length - since.size, behind: behind.length, written: writer.n,
}));
process.exit(0);
