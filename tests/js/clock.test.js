// The same time left on every screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clockText, correct, correctRoughly, now, remaining, serverNow, startTicking, steadied } from "../../static/js/clock.js";

test("time left counts down to zero and on below it", () => {
  assert.equal(remaining({ ends_at: 61_000, length: 60_000 }, 1000), 60_000);
  assert.equal(remaining({ ends_at: 1000, length: 60_000 }, 4000), -3000);
  assert.equal(remaining(null, 4000), null);
});

test("a timer that stands still has what it had", () => {
  assert.equal(remaining({ left: 42_000, length: 60_000 }, 4000), 42_000);
  assert.equal(remaining({ left: -2000, length: 60_000 }, 999_999), -2000);
});

// Two screens whose messages take different times, through twenty pauses.
test("j05 pauses make no screen jump back, and both show the same", () => {
  const length = 600_000;
  const behind = [40, 700];
  let left = length - 333;
  let screens = behind.map(() => null);
  for (let turn = 0; turn < 20; turn += 1) {
    const begun = 1_000_000 + turn * 60_000;
    const running = { ends_at: begun + left, length };
    const moments = Array.from({ length: 40 }, (_, at) => begun + at * 97);
    left -= 40 * 97;
    const seen = [...moments.map((at) => [running, at]), [{ left, length }, begun + 5000], [{ left, length }, begun + 9000]];
    for (const [timer, at] of seen) {
      const next = screens.map((shown, which) => steadied(shown, timer, at - behind[which]));
      next.forEach((each, which) => assert.ok(!screens[which] || each.left <= screens[which].left));
      assert.ok(Math.abs(next[0].left - next[1].left) < 1000);
      screens = next;
    }
    assert.equal(screens[0].left, left);
  }
});

test("minutes that somebody adds are shown at once", () => {
  const shown = steadied(null, { ends_at: 300_000, length: 300_000 }, 299_900);
  assert.equal(steadied(shown, { ends_at: 360_000, length: 360_000 }, 299_900).left, 60_100);
  assert.equal(steadied({ left: 900, length: 300_000 }, { ends_at: 300_000, length: 300_000 }, 0).left, 300_000);
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
  t.mock.timers.enable({ apis: ["setTimeout"] });
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

test("a message that comes late sets the clock back as little as one that comes early", (t) => {
  let local = performance.now() + 100_000;
  t.mock.method(performance, "now", () => local);
  const server = () => 2_000_000_000_000 + local;
  correct(server());
  for (const late of [900, 400, 1500, 20]) {
    local += 5000;
    correct(server() - late);
    assert.ok(Math.abs(serverNow() - server()) < 50, late);
  }
});

test("a server whose own clock is set back is followed at once", (t) => {
  const local = performance.now() + 200_000;
  t.mock.method(performance, "now", () => local);
  correct(2_000_000_600_000);
  correct(2_000_000_000_000);
  assert.equal(Math.round(serverNow()), 2_000_000_000_000);
});
