// The same time left on every screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clockText, correct, correctRoughly, now, remaining, startTicking } from "../../static/js/clock.js";

test("time left counts down to zero and on below it", () => {
  assert.equal(remaining({ ends_at: 61_000, length: 60_000 }, 1000), 60_000);
  assert.equal(remaining({ ends_at: 1000, length: 60_000 }, 4000), -3000);
  assert.equal(remaining(null, 4000), null);
});

test("a clock is written with whole seconds, the running one counted full", () => {
  assert.equal(clockText(300_000), "5:00");
  assert.equal(clockText(299_001), "5:00");
  assert.equal(clockText(65_000), "1:05");
  assert.equal(clockText(0), "0:00");
  assert.equal(clockText(-5000), "−0:05");
});

test("the server's time rules, ahead or behind, also when this machine's clock is set", (t) => {
  const real = Date.now();
  for (const minutes of [-11, 14]) {
    correct(real + minutes * 60_000);
    assert.ok(Math.abs(now.value - real - minutes * 60_000) < 1000);
  }
  t.mock.method(Date, "now", () => real + 3_600_000);
  correct(real);
  assert.ok(Math.abs(now.value - real) < 1000);
});

test("the rough time of a header counts only when the socket has been silent for long", (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  let local = performance.now();
  t.mock.method(performance, "now", () => local);
  startTicking();
  const header = "Wed, 25 Nov 2026 05:00:00 GMT";
  correct(1_000_000_000_000);
  correctRoughly(header);
  t.mock.timers.tick(1000);
  assert.equal(now.value, 1_000_000_000_000);
  local += 16_000;
  correctRoughly(header);
  t.mock.timers.tick(1000);
  assert.equal(now.value, Date.parse(header) + 500);
});
