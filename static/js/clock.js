// The server's time on this machine, however wrong or changing its own clock is.
import { signal } from "@preact/signals";

// Counted on from the last known server time by the monotonic clock: setting the machine's clock changes nothing.
let anchor = { server: Date.now(), local: performance.now() };
let correctedAt = -Infinity;

export const now = signal(serverNow());

function serverNow() {
  return anchor.server + performance.now() - anchor.local;
}

export function correct(server) {
  correctedAt = performance.now();
  if (Math.abs(server - serverNow()) < 250) return;
  anchor = { server, local: performance.now() };
  now.value = serverNow();
}

// The Date header has whole seconds: good enough only while the socket gives no better time.
export function correctRoughly(header) {
  const server = Date.parse(header ?? "") + 500;
  if (Number.isNaN(server) || performance.now() - correctedAt < 15_000) return;
  if (Math.abs(server - serverNow()) > 1500) anchor = { server, local: performance.now() };
}

export function startTicking() {
  setInterval(() => (now.value = serverNow()), 1000);
}

export function remaining(timer, at) {
  return timer ? timer.ends_at - at : null;
}

export function clockText(ms) {
  const seconds = Math.ceil(ms / 1000);
  const size = Math.abs(seconds);
  const sign = seconds < 0 ? "−" : "";
  return `${sign}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
}
