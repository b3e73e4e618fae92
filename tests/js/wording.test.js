// Wording a conclusion with the room: when it is saved, what is one's own, which saves are one stretch.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ahead } from "../../static/js/desk/ahead.js";
import { begun, caughtUp, fateOf, isStale, isUnsaved, lostBy, met, savedTexts, upon } from "../../static/js/desk/own-words.js";
import { listed } from "../../static/js/desk/listed.js";
import { LONGEST, PAUSE, Pauses } from "../../static/js/pauses.js";
import { runsOf } from "../../static/js/desk/runs.js";
import { fromWhole } from "../../static/js/state.js";

// A clock that a test sets on: what is due by then is done in its order.
function clocked() {
  const clock = { at: 0, due: new Map(), saved: [] };
  const time = {
    now: () => clock.at,
    later: (act, ms) => { const id = {}; clock.due.set(id, [clock.at + ms, act]); return id; },
    never: (id) => clock.due.delete(id),
  };
  clock.pauses = new Pauses(() => clock.saved.push(clock.at), time);
  clock.goesOn = (ms) => {
    for (const to = clock.at + ms; ;) {
      const [next] = [...clock.due].filter(([, [at]]) => at <= to).sort(([, [a]], [, [b]]) => a - b);
      if (!next) return void (clock.at = to);
      clock.due.delete(next[0]);
      [clock.at] = next[1];
      next[1][1]();
    }
  };
  return clock;
}

test("a text is saved at a pause, and once", () => {
  const { pauses, goesOn, saved } = clocked();
  pauses.typed();
  goesOn(PAUSE - 1);
  pauses.typed();
  goesOn(PAUSE - 1);
  assert.deepEqual(saved, []);
  goesOn(60_000);
  assert.deepEqual(saved, [2 * PAUSE - 1]);
});

test("whoever types on and on is saved every few seconds", () => {
  const { pauses, goesOn, saved } = clocked();
  for (let key = 0; key < 60; key++) {
    pauses.typed();
    goesOn(200);
  }
  assert.deepEqual(saved, [LONGEST, 2 * LONGEST]);
});

test("what is given up is not saved any more", () => {
  const { pauses, goesOn, saved } = clocked();
  pauses.typed();
  pauses.stop();
  goesOn(60_000);
  assert.deepEqual(saved, []);
});

const stands = (text, version) => ({ text, version });

test("a field that opens shows what stands, or the draft with what it was begun from", () => {
  assert.deepEqual(begun("", "", stands("uno", "v1")), { typed: "uno", base: "v1", over: "uno" });
  const goesOn = begun("uno y", "v1", stands("uno", "v1"));
  assert.deepEqual([goesOn.typed, isUnsaved(goesOn), isStale(goesOn, stands("uno", "v1"))], ["uno y", true, false]);
  const late = met(begun("uno y", "v1", stands("dos", "v2")), stands("dos", "v2"));
  assert.deepEqual([late.typed, isUnsaved(late), isStale(late, stands("dos", "v2"))], ["uno y", true, true]);
});

test("whoever has nothing unsaved goes on from what another has written", () => {
  const own = begun("", "", stands("uno", "v1"));
  assert.deepEqual(met(own, stands("dos", "v2")), { typed: "dos", base: "v2", over: "dos" });
  assert.equal(isUnsaved({ ...own, typed: "uno  " }), false); // a blank at the end is no word
});

test("whoever has something unsaved keeps it and is shown both", () => {
  const own = { ...begun("", "", stands("uno", "v1")), typed: "uno y" };
  assert.equal(met(own, stands("dos", "v2")), own);
  assert.equal(isStale(own, stands("dos", "v2")), true);
});

test("what was not taken is kept, though it had been sent", () => {
  const sent = { typed: "uno y", base: "mine", over: "uno y" };
  assert.equal(met(sent, stands("dos", "v2"), true), sent);
  assert.equal(met(sent, stands("dos", "v2"), false).typed, "dos"); // it was taken, and another came after it
});

test("two who wrote the same have nothing to choose", () => {
  const own = { typed: "lo mismo ", base: "v1", over: "uno" };
  const now = met(own, stands("lo mismo", "v2"));
  assert.deepEqual([now.typed, isUnsaved(now), isStale(now, stands("lo mismo", "v2"))], ["lo mismo ", false, false]);
});

const edit = (id, base, text, status = "waiting") => ({ id, name: "edit_conclusion", fields: { conclusion: "c", text, base }, status });
const row = { id: "c", question: "q", text: "uno", version: "v1", state: "proposed", was: "", was_version: "", pen: {} };
const whole = (conclusion = row) => fromWhole({ version: "e.staff.1.b", n: 1, questions: [{ id: "q", position: 1 }], conclusions: [conclusion] });
const after = (commands, conclusion) => ahead(whole(conclusion), commands).conclusions.get("c");

test("who has lost the pen has lost it until it is taken again", () => {
  const never = lostBy(null, { pen: { page: "other", since: 1 } }, false);
  assert.equal(never.by, null); // what one never had is not lost
  assert.equal(lostBy(never, { pen: {} }, false).by, null);
  const had = lostBy(never, { pen: { page: "ours", since: 2 } }, true);
  const lost = lostBy(had, { pen: { page: "other", since: 3 } }, false);
  assert.deepEqual([lostBy(had, { pen: {} }, false).by, lost.by.since, lostBy(lost, { pen: {} }, false).by.since], [null, 3, 3]);
  assert.equal(lostBy(lost, { pen: { page: "ours", since: 4 } }, true).by, null);
});

test("what is told beside the field is so", () => {
  const told = (more, isReached = true) => fateOf({ typed: "uno", over: -9, stale: false, refused: false, unsaved: false, row: {}, ...more }, isReached);
  const pending = { row: { pending: true } };
  assert.deepEqual([told({}), told(pending), told({ unsaved: true })], ["saved", "saving", "unsaved"]);
  assert.deepEqual([told({}, false), told(pending, false), told({ unsaved: true }, false)], ["saved", "waits", "waits"]);
  for (const more of [{ over: 1 }, { typed: " " }, { refused: true }, { stale: true }]) assert.equal(told({ unsaved: true, ...more }), null);
});

test("what is withdrawn stays under the hands of whoever words it there", () => {
  const rows = [{ id: "a", state: "agreed" }, { id: "b", state: "withdrawn" }, { id: "c", state: "withdrawn" }];
  assert.deepEqual([...listed(rows, new Set(["a", "b", "c"]), "b")], ["a", "b"]);
  assert.deepEqual([...listed(rows, new Set(["a"]), "b")], ["a"]); // opened among the withdrawn, it stays among them
  assert.deepEqual([...listed(rows, new Set(["a", "b"]), null)], ["a"]);
});

test("a draft that was saved long since is set over nobody's words", () => {
  const saved = savedTexts("c", [edit("e1", "v1", "uno y", "answered"), edit("e2", "e1", "uno y dos", "refused")]);
  assert.deepEqual(saved, ["uno y"]);
  const now = stands("tres", "v3");
  assert.deepEqual(begun("uno y ", "e1", now, saved), { typed: "tres", base: "v3", over: "tres" });
  assert.deepEqual(isStale(begun("uno y otro", "e1", now, saved), now), true);
  assert.equal(begun("uno y", "v3", now, saved).typed, "uno y"); // typed over what stands, it is meant
});

test("what was taken back is behind nothing", () => {
  const saves = [edit("e1", "v1", "uno y", "answered"), { id: "u", name: "undo", fields: { command: "e1" }, status: "waiting" }];
  assert.equal(caughtUp({ typed: "uno y", base: "e1", over: "uno y" }, stands("uno", "v1"), saves).text, "uno");
});

test("a page that does not show the own saves yet takes nothing out of the field", () => {
  const saves = [edit("e1", "v1", "uno y", "answered"), edit("e2", "e1", "uno y dos")];
  const own = { typed: "uno y dos", base: "e2", over: "uno y dos" };
  for (const shown of [stands("uno", "v1"), stands("uno y", "e1"), stands("uno y dos", "e2")]) {
    const now = caughtUp(own, shown, saves);
    assert.deepEqual([met(own, now), isStale(own, now), now.text], [own, false, "uno y dos"]);
  }
  assert.equal(met(own, caughtUp(own, stands("tres", "v3"), saves)).typed, "tres"); // that is another's
  const refused = [edit("e1", "v1", "uno y", "refused"), edit("e2", "e1", "uno y dos")];
  assert.equal(caughtUp(own, stands("uno", "v1"), refused).version, "v1");
});

test("what was saved upon a refused save goes with it, and the last of it is what its writer means", () => {
  const commands = [edit("e0", "v0", "antes", "answered"), edit("e1", "v0", "dos", "refused"), edit("e2", "e1", "dos y"), edit("e3", "e2", "dos y tres")];
  assert.deepEqual(upon(commands[1], commands).map(({ id }) => id), ["e1", "e2", "e3"]);
  assert.deepEqual(upon(commands[1], commands.slice(0, 2)).map(({ id }) => id), ["e1"]);
});

test("what waits behind a refusal is not shown as if it were on its way", () => {
  assert.equal(after([edit("e1", "v0", "dos", "refused"), edit("e2", "e1", "dos y")]).text, "uno");
  assert.equal(after([edit("e1", "v1", "dos"), edit("e2", "e1", "dos y")]).text, "dos y");
});

test("the pen and the marks are shown before the server answers, as the server will have them", () => {
  const act = (name, fields = {}) => ({ id: name, name, fields: { conclusion: "c", page: "p", ...fields }, status: "waiting", order: 5 });
  const taken = after([act("take_pen"), edit("e1", "v1", "dos")]);
  assert.deepEqual([taken.pen, taken.was, taken.was_version, taken.text], [{ page: "p", since: 5 }, "uno", "v1", "dos"]);
  assert.deepEqual(after([act("take_pen"), act("lay_pen")]).pen, {});
  const other = { ...row, pen: { page: "other", since: 1 }, was: "cero", was_version: "v0" };
  assert.deepEqual(after([act("lay_pen")], other).pen.page, "other");
  assert.deepEqual([after([act("take_pen")], other).was, after([act("accept_wording")], other).was], ["cero", ""]);
  assert.equal(after([act("take_pen")], { ...row, state: "draft" }).was, "");
  for (const [state, was] of [["proposed", "cero"], ["agreed", ""], ["withdrawn", ""]]) {
    assert.equal(after([act("set_conclusion_state", { state })], other).was, was);
  }
});

const saved = (version, seconds, text = version) => ({ version, text, at: seconds * 1000 });
const told = (runs) => runs.map(({ version, before }) => [version, before.map((each) => each.version)]);

test("saves in quick succession are one stretch, told by the last of them", () => {
  const versions = [
    saved("draft", 0, "El fondo"), saved("a", 5, "El fondo se for"), saved("b", 9, "El fondo se fortalece"), saved("c", 12, "Todo el fondo se fortalece"),
    saved("d", 100, "El fondo se fortalece ya"),
  ];
  assert.deepEqual(told(runsOf(versions)), [["d", []], ["c", ["b", "a"]], ["draft", []]]);
});

test("what was struck or written over in a moment is told by itself", () => {
  const versions = [saved("draft", 0, "El fondo"), saved("his", 1, "El fondo con aportes de todos"), saved("hers", 3, "El fondo sin demora")];
  assert.deepEqual(told(runsOf(versions)), [["hers", []], ["his", []], ["draft", []]]);
});

test("what the room compares with is told by itself, and so is the first wording", () => {
  const versions = [saved("draft", 0), saved("a", 1), saved("b", 2), saved("c", 3)];
  assert.deepEqual(told(runsOf(versions, ["a"])), [["c", ["b"]], ["a", []], ["draft", []]]);
  assert.deepEqual(runsOf([]), []);
});

test("what is worded in sight under a pen is marked before the server says so", () => {
  const row = { id: "c", text: "uno", version: "v1", was: "", was_version: "", pen: { page: "p", since: 1 } };
  const edited = (more) => {
    const state = fromWhole({ version: "e.staff.1.b", n: 1, conclusions: [{ ...row, ...more }] });
    const waiting = [{ id: "v2", name: "edit_conclusion", fields: { conclusion: "c", text: "dos", base: "v1" }, status: "waiting", order: 1 }];
    const { was, was_version, text, version } = ahead(state, waiting).conclusions.get("c");
    return [was, was_version, text, version];
  };
  assert.deepEqual(edited({ state: "agreed" }), ["uno", "v1", "dos", "v2"]);
  assert.deepEqual(edited({ state: "draft" }), ["", "", "dos", "v2"]);
  assert.deepEqual(edited({ state: "agreed", pen: {} }), ["", "", "dos", "v2"]);
  assert.deepEqual(edited({ state: "proposed", was: "cero", was_version: "v0" }), ["cero", "v0", "dos", "v2"]);
});
