// People who come, stay a while, lose their link, and go. Takes {url, people: [{address, code, isPolling}], arrivals,
// cuts} in argv[2], the last two in a second; until its input ends. Says how often which of it happened.
import { Stayer } from "./stayer.mjs";

const order = JSON.parse(process.argv[2]);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const here = [];
const counted = { arrivals: 0, cuts: 0, failures: 0 };
let isOver = false;

async function comes(who) {
  const one = new Stayer(order.url, who);
  try {
    await one.stay();
    here.push(one);
    counted.arrivals += 1;
  } catch {
    counted.failures += 1;
  }
}

// The first of those who are here goes, and comes back as somebody new would.
async function arrivals() {
  for (let turn = 0; !isOver; turn += 1) {
    here.shift()?.leave();
    await comes(order.people[turn % order.people.length]);
    await wait(1000 / order.arrivals);
  }
}

// The link breaks below the page, which comes back by itself.
async function cuts() {
  while (!isOver) {
    here[Math.floor(Math.random() * here.length)]?.socket.io.engine?.close();
    counted.cuts += 1;
    await wait(1000 / order.cuts);
  }
}

process.stdin.on("end", () => (isOver = true)).resume();
await Promise.all(order.people.map((who, at) => wait((at * 3000) / order.people.length).then(() => comes(who))));
console.log("ready");
await Promise.all([arrivals(), cuts()]);
console.log(JSON.stringify(counted));
process.exit(0);
