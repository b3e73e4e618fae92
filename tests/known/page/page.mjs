// A rapporteur's page without a face: its feed, its outbox and what the board would show, told what to do in
// lines of JSON. Takes {url, code} in argv[2] and answers every line with one.
import { createInterface } from "node:readline";

const { url, code } = JSON.parse(process.argv[2]);
const page = new EventTarget();
const network = globalThis.fetch;
const written = {};

console.info = console.error; // what goes out as a line is an answer
globalThis.location = Object.assign(new URL(url), { cookie: "" });
globalThis.window = globalThis;
globalThis.addEventListener = (name, act) => page.addEventListener(name, act);
globalThis.document = Object.assign(new EventTarget(), {
  visibilityState: "visible", documentElement: { lang: "es" },
  getElementById: (id) => ({ textContent: JSON.stringify(written[id] ?? {}) }),
});
globalThis.fetch = (path, options = {}) => network(new URL(path, url), {
  ...options, headers: { ...options.headers, Cookie: location.cookie },
});

async function join() {
  const answer = await network(`${url}/join`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ code }),
  });
  location.cookie = answer.headers.get("set-cookie").split(";")[0];
  written.boot = await answer.json();
}

await join();
const feed = await import("../../../static/js/feed.js");
const { answered, outbox, send } = await import("../../../static/js/outbox.js");
const { overlay } = await import("../../../static/js/state.js");
const { heard, socket } = await import("./socket.mjs");

const doing = {
  send: async ({ name, fields }) => send(name, fields),
  // The commands go into the outbox one after the other, as a person would type them.
  sendAll: async ({ orders }) => {
    const ids = [];
    for (const { name, fields } of orders) ids.push(await send(name, fields));
    return ids;
  },
  answer: ({ id }) => answered(id),
  wake: () => void (document.dispatchEvent(new Event("visibilitychange"))),
  enter: join,
  lose_cookie: () => void (location.cookie = "none=none"),
  look: () => ({
    link: feed.link.value,
    outbox: outbox.value.map(({ id, status, writing, error }) => ({ id, status, writing, error })),
    state: feed.state.value && plain(feed.state.value),
    shown: feed.state.value && plain(overlay(feed.state.value, outbox.value, written.boot.seat)),
    transport: socket()?.io.engine?.transport?.name,
    listeners: socket()?.listeners("event").length,
    ...heard,
  }),
};

function plain({ version, n, ...kinds }) {
  const rows = Object.entries(kinds).map(([kind, byId]) => [kind, [...byId.values()]]);
  return { n, ...Object.fromEntries(rows) };
}

feed.start(written.boot);
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  const answer = await doing[order.do](order);
  process.stdout.write(`${JSON.stringify(answer ?? null)}\n`);
}
process.exit(0);
