// Signs, said for a moment and never stored: which public state a projector has drawn, and who is at which board.
import { effect, signal } from "@preact/signals";
import { hear, link, sign, state } from "./feed.js";
import { newId } from "./ids.js";
import { atMost, Highest, Others, SILENCE } from "./lately.js";
import { onlySession, slideKey } from "./select.js";
import { epochOf } from "./state.js";

const SAY_HERE = 500;
const SAY_SHOWN = 333;
// When texts open, everyone's state comes anew within a second; until then a projector may still show the old one.
const ANEW = 1500;

// The highest public number that a projector has confirmed; null while none is heard.
export const shownN = signal(null);

// How many pages what is on the wall has there; null while no projector tells.
export const pagesThere = signal(null);

// {page: {group, role, column, typing}} of all other pages at boards that are heard.
export const others = signal(new Map());

// The other tabs of this browser among them: no other people.
export const siblings = signal(new Set());

// Whether this page has listened for so long that it may say of someone that nothing is heard.
export const sure = signal(false);

// What this page says of itself.

const page = newId();
const tabs = new BroadcastChannel("colaboracion/pages");
let here = null;
let drawn = null; // {n, pages}
let mayShow = true;

const sayHere = atMost(SAY_HERE, () => {
  if (!here) return;
  tabs.postMessage(page);
  sign("here", { page, ...here });
});

// A projector on somebody's phone shows the room nothing, and is told so; nor does one whose window nobody sees.
const sayShown = atMost(SAY_SHOWN, () => {
  if (drawn === null || !mayShow || document.hidden) return;
  sign("shown", drawn, ({ code }) => (mayShow = code !== "forbidden"));
});

export function beHere(column, typing) {
  if (here?.column === column && here.typing === typing) return;
  here = { column, typing };
  sayHere();
}

export function haveDrawn(n, pages) {
  drawn = pages ? { n, pages } : { n };
  sayShown();
}

// The server's `alive` is the beat on which it is all said again: timers sleep in a hidden tab.
function sayAgain() {
  sayHere();
  sayShown();
}

hear("alive", sayAgain);

// What is heard of others.

const known = new Others();
const walls = new Highest();
let shownAt = -Infinity;
let deafUntil = -Infinity;
let upSince = null;
// The highest number heard, and as it was when the slide changed: up to there the pages told are another slide's.
let latest = -1;
let pagesAfter = -1;

tabs.onmessage = ({ data }) => {
  if (!siblings.value.has(data)) siblings.value = new Set(siblings.value).add(data);
};

hear("here", (said) => {
  if (said.page !== page) known.hear(said, performance.now());
  others.value = known.pages;
});

hear("shown", ({ n, pages }) => {
  const moment = performance.now();
  if (pages && n > pagesAfter) walls.hear(pages, moment);
  latest = Math.max(n, latest);
  pagesThere.value = walls.at(moment);
  if (moment < deafUntil) return;
  shownAt = moment;
  shownN.value = Math.max(n, shownN.value ?? 0);
});

setInterval(() => {
  const moment = performance.now();
  known.forgetSilent(moment);
  others.value = known.pages;
  pagesThere.value = walls.at(moment);
  if (moment - shownAt > SILENCE) shownN.value = null;
  sure.value = upSince !== null && moment - upSince > SILENCE;
}, 1000);

function forgetPages() {
  pagesAfter = latest;
  walls.forget();
  pagesThere.value = null;
}

function forgetAll() {
  known.forgetAll();
  latest = -1;
  forgetPages();
  others.value = known.pages;
  shownN.value = null;
  sure.value = false;
}

// Without a link nothing is heard, so nothing is said of anyone.
effect(() => {
  const isUp = link.value === "up";
  upSince = isUp ? performance.now() : null;
  mayShow = true;
  if (isUp) sayAgain();
  else forgetAll();
});

function onChange(of, act) {
  let before = null;
  effect(() => {
    if (!state.value) return;
    const after = of(state.value);
    if (before !== null && after !== before) act();
    before = after;
  });
}

onChange(({ version }) => epochOf(version), forgetAll);
onChange((room) => slideKey(onlySession(room)), forgetPages);
onChange((room) => onlySession(room).texts_open, () => {
  shownN.value = null;
  deafUntil = performance.now() + ANEW;
});
