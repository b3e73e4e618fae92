// The server's time on this machine, however wrong or changing its own clock is; and the room's zone.
import { signal } from "@preact/signals";

const SAMPLES = 4;
const BROKEN = 5000; // no message is as late as this: the server's own clock was set

// Counted on from the last known server time by the monotonic clock: setting the machine's clock changes nothing.
let offset = Date.now() - performance.now();
let heard = []; // offsets by the last few messages; the greatest came with the least delay
let correctedAt = -Infinity;

export const now = signal(serverNow());

// The room's time zone, in which every page tells the hour: a laptop that came from elsewhere and finds no Internet
// keeps its own. Until the room is known, undefined: this machine's.
export const zone = signal(undefined);

export function serverNow() {
  return offset + performance.now();
}

export function correct(server) {
  correctedAt = performance.now();
  const found = server - correctedAt;
  if (heard.some((other) => other - found > BROKEN)) heard = [];
  heard = [...heard, found].slice(-SAMPLES);
  setTo(Math.max(...heard));
}

function setTo(wanted) {
  const isNews = Math.abs(wanted - offset) > 250;
  offset = wanted;
  if (isNews) now.value = serverNow();
}

// The Date header has whole seconds: good enough only while the socket gives no better time.
export function correctRoughly(header) {
  const server = Date.parse(header ?? "") + 500;
  if (Number.isNaN(server) || performance.now() - correctedAt < 15_000) return;
  heard = [];
  if (Math.abs(server - serverNow()) > 1500) offset = server - performance.now();
}

// At the server's full seconds, so that all screens turn their digits together.
export function startTicking() {
  setTimeout(() => {
    now.value = serverNow();
    startTicking();
  }, 1000 - (serverNow() % 1000));
}

// A timer counts down to its end, or stands still with what is left.
export function remaining(timer, at) {
  if (!timer) return null;
  return isPaused(timer) ? timer.left : timer.ends_at - at;
}

export const isPaused = (timer) => timer.left !== undefined;

// What a screen shows next: never a little more than it has just shown, which only means that messages take their
// time; what somebody adds changes the length as well.
export function steadied(shown, timer, at) {
  const left = remaining(timer, at);
  const isSame = shown && shown.length === timer.length;
  const rises = isSame && left > shown.left && left - shown.left < 1000;
  return { left: rises ? shown.left : left, length: timer.length };
}

export function clockText(ms) {
  const seconds = Math.ceil(ms / 1000);
  const size = Math.abs(seconds);
  const sign = seconds < 0 ? "−" : "";
  return `${sign}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
}
