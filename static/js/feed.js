// What comes down from the server: one socket for events, and refresh(), the one way to the whole state.
import { signal } from "@preact/signals";
import { io } from "socket.io-client";
import { firstAnswer } from "./again.js";
import { getJson, Refused, Unreachable } from "./api.js";
import { correct, correctRoughly, now, startTicking, zone } from "./clock.js";
import { cutBy } from "./last-cut.js";
import { Receiver } from "./receiver.js";
import { onlyWorkshop } from "./select.js";
import { epochOf } from "./state.js";

const SILENCE = 12_000; // `alive` comes every 5 s: two missed and a little more
const ROUND = 4_000; // how often the state is asked for while the socket is down
const ACK = 5_000;
const PAUSES = [500, 1000, 2000, 4000];
// A network that was away may have forgotten its connections. A browser keeps six, and a request on one of them
// waits in vain: another is asked beside it, which finds the next of them, and in the end a new one.
const BESIDE = 1_500;
const CONNECTIONS = 6;
const REQUEST = 10_000; // the server answers a poll after 5 s at the latest

export const state = signal(null);

// connecting, up, requests (no socket, but the state is fetched every few seconds), lost, removed
export const link = signal("connecting");

// Whether what is asked of the server now is likely to be answered.
export const isReached = () => link.value === "up" || link.value === "requests";

// When what is shown was last known to be the room's, by the server's clock.
export const knownAt = signal(null);

const receiver = new Receiver();
const ears = [];
let seatAddress = "";
let place = null;
let socket = null;
let watched = false;
let heardAt = moment();
let fetchedAt = null;
let running = null;
let wanted = null; // why the state is wanted: what the server counts (REASONS in metrics.py)
let hurry = () => undefined;

export function start({ workshop, seat }) {
  seatAddress = `/w/${workshop}/state?seat=${encodeURIComponent(seat)}`;
  place = { workshop, seat };
  openSocket();
  startTicking();
  refresh("first");
  setInterval(look, 1000);
  setInterval(() => link.value === "up" || refresh("requests"), ROUND);
  for (const [target, name] of [[document, "visibilitychange"], [window, "pageshow"], [window, "online"]]) {
    target.addEventListener(name, wake);
  }
}

// Polling first: it gets through proxies that refuse or strip WebSocket, that swallow it without an answer, and
// through sign-in windows without a WebSocket at all; the upgrade is tried beside it and changes over only when
// it has answered. WebSocket first would stay dead behind a proxy that swallows it.
// A poll on a connection that fell silent would wait for ever, also after the socket has given it up, and a browser
// has six connections to a server: six such polls, and not even a card goes out any more.
function openSocket() {
  socket = io({
    transports: ["polling", "websocket"], reconnectionDelay: 500, reconnectionDelayMax: 4000,
    randomizationFactor: 0.5, timeout: 8000, requestTimeout: REQUEST,
  });
  socket.on("connect", watch);
  socket.on("watch_again", watch);
  socket.on("disconnect", (reason) => {
    watched = false;
    cutBy(reason, now.peek());
  });
  socket.on("event", (events) => heard(() => follow(receiver.receive(events))));
  socket.on("alive", ({ n, now }) => heard(() => {
    correct(now);
    if (state.value && n > state.value.n) refreshSoon("behind", 500, 1000);
  }));
  for (const [name, act] of ears) socket.on(name, act);
}

// A sign goes up for a moment and may be lost: where it cannot go now it is not kept.
export function sign(name, fields, refused = () => undefined) {
  if (!watched) return;
  socket.timeout(ACK).emit(name, { ...place, ...fields }, (late, answer) => answer?.error && refused(answer.error));
}

// What comes down beside the events.
export function hear(name, act) {
  ears.push([name, act]);
  socket?.on(name, act);
}

function watch() {
  socket.timeout(ACK).emit("watch", place, (late, answer) => {
    if (late) return socket.connected && watch();
    if (answer.error) return refusedToWatch(answer.error);
    watched = true;
    heard(() => correct(answer.now));
    const known = state.value;
    if (known && epochOf(answer.version) !== epochOf(known.version)) return refresh("epoch");
    if (!known || answer.n > known.n) refresh(known ? "reconnect" : "first");
  });
}

// refresh() meets the same refusal, and goes on asking until the code is entered again in this browser.
function refusedToWatch(error) {
  watched = false;
  if (error.code === "not_joined") link.value = "removed";
  refresh("again");
}

function heard(act) {
  heardAt = moment();
  act();
  show();
  if (!watched) return;
  knownAt.value = now.peek();
  link.value = "up";
}

function follow(standing) {
  if (standing === "whole") refreshSoon("reset", 0, 1000);
  if (standing === "gap" && receiver.state) refreshSoon("gap", 500, 1000);
}

// Spread at random, so that a hall full of pages does not ask in the same instant.
let soon = null;

function refreshSoon(because, least, most) {
  soon ??= setTimeout(() => {
    soon = null;
    refresh(because);
  }, least + Math.random() * (most - least));
}

function moment() {
  return { steady: performance.now(), date: Date.now() };
}

// The monotonic clock stands still while some machines sleep; the other one may be set: the longer one counts.
function since({ steady, date }) {
  return Math.max(performance.now() - steady, Date.now() - date);
}

// A silent socket alone says nothing of the network: the state is asked for before anything is said.
function look() {
  if (since(heardAt) < SILENCE || link.value === "removed") return;
  if (link.value !== "up") return void (link.value = fetchedAt && since(fetchedAt) < SILENCE ? "requests" : "lost");
  link.value = "connecting";
  cutBy("silence", now.peek());
  reconnect();
  refresh("reconnect");
}

// By what the page is joined to the room, for the connection check.
export const line = () => ({ transport: (socket?.connected && socket.io.engine?.transport?.name) || null });

// Whether events come by WebSocket; by requests they come too, a little later.
export const isQuick = () => socket?.io.engine?.transport?.name === "websocket";

// A socket can be dead for long without anyone closing it.
function reconnect() {
  watched = false;
  socket.disconnect().connect();
}

function wake(event) {
  if (document.visibilityState !== "visible") return;
  if (event.type === "pageshow" && !event.persisted) return; // it has only just come, and asks for all of it already
  if (event.persisted || since(heardAt) > SILENCE || !socket.connected) reconnect();
  hurry();
  refresh("woken");
}

// First load, gap, reconnect, woken laptop, second tab: one request at a time, and one more when asked meanwhile.
export function refresh(because = "again") {
  wanted = because;
  running ??= untilFresh().finally(() => (running = null));
  return running;
}

async function untilFresh() {
  for (let failures = 0; wanted; ) {
    const because = wanted;
    wanted = null;
    try {
      await fetchWhole(because);
      failures = 0;
    } catch (error) {
      if (error.status === 401) return removed();
      console.info("the state could not be fetched", error.message);
      await pause(PAUSES[Math.min(failures++, PAUSES.length - 1)]);
      wanted ??= "again";
    }
  }
}

async function fetchWhole(because) {
  const answer = await askWhole(because);
  correctRoughly(answer.date);
  if (answer.status === 200) take(answer.body);
  fetchedAt = moment();
  knownAt.value = now.peek();
  if (link.value === "removed") backAgain();
}

// Beside each other only where nothing was heard for long: a server that is merely busy is not asked more often.
function askWhole(because) {
  const version = receiver.state?.version;
  const headers = version ? { "If-None-Match": `"${version}"` } : {};
  const cut = new AbortController();
  hurry = () => cut.abort();
  const most = fetchedAt !== null && since(heardAt) > SILENCE ? CONNECTIONS : 1;
  const isAnswer = (error) => error instanceof Refused;
  return firstAnswer((signal) => getJson(`${seatAddress}&because=${because}`, headers, signal), { every: BESIDE, most, isAnswer, cut });
}

// The zone first, so that nothing is drawn with another one's hours.
function show() {
  zone.value = receiver.state ? onlyWorkshop(receiver.state)?.timezone : undefined;
  state.value = receiver.state;
}

function take(whole) {
  if (typeof whole?.version !== "string") throw new Unreachable("not our answer");
  receiver.takeWhole(whole);
  show();
  follow(receiver.standing());
}

function removed() {
  link.value = "removed";
}

function backAgain() {
  link.value = "connecting";
  reconnect();
}

// A page that wakes up neither waits out a pause nor a request that went out before it slept.
function pause(ms) {
  return new Promise((resolve) => {
    hurry = resolve;
    setTimeout(resolve, ms * (0.75 + Math.random() / 2));
  });
}
