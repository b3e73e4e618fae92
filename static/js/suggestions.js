// What the server's engine finds to say the same among the cards that a page sees. Asked for a moment after they have
// changed, one question at a time, and not while the link is down.
import { effect } from "@preact/signals";
import { getJson, Refused, Unreachable } from "./api.js";

const REST = 1_000; // what changes within it is asked for at once
const MORE = 3_000; // before the rest of an answer is asked for
const PAUSE = 2_000; // before what was lost is asked for again, doubled each time
const LONGEST = 30_000;

// `keyOf()`: all that an answer rests on, as a string; null while none is wanted. `isUp()`: whether one can be had now.
// Both read signals. `last` is the signal of the last answer, {key, engine, sure, pairs, groupings}, null before the
// first: `key` is what it was asked for, so whoever draws it sees what has changed since.
export function askFor(keyOf, { address, isUp, last, get = getJson }) {
  const asking = new Asking(last, (headers) => get(address, headers));
  effect(() => asking.hear(keyOf(), isUp()));
}

export function suggestionsOf({ workshop, seat }) {
  return `/w/${workshop}/suggestions?seat=${encodeURIComponent(seat)}`;
}

class Asking {
  #last;
  #get;
  #tag = null;
  #wanted = null;
  #settled = null; // the key for which nothing more is to be had
  #up = false;
  #wait = 0; // before it is asked for again
  #isLost = false; // whether the last question was
  #timer;
  #flying = false;

  constructor(last, get) {
    this.#last = last;
    this.#get = get;
  }

  hear(key, up) {
    if (key === this.#wanted && up === this.#up) return;
    const isBack = up && !this.#up;
    if (this.#wait && (isBack || !this.#isLost)) this.#startAfresh();
    this.#wanted = key;
    this.#up = up;
    this.#plan();
  }

  // What could not be reached is spared while cards go on changing: it is asked as seldom as before.
  #startAfresh() {
    this.#forgetTimer();
    this.#wait = 0;
  }

  #plan() {
    const isWanted = this.#wanted !== null && this.#wanted !== this.#settled;
    if (!this.#up || !isWanted) return this.#forgetTimer();
    if (!this.#flying) this.#timer ??= setTimeout(() => this.#ask(this.#wanted), this.#patience());
  }

  #forgetTimer() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  // The first one is waited for. Spread at random: the pages of one board hear of a card in the same instant.
  #patience() {
    return (this.#wait || (this.#last.peek() ? REST : 0)) * (1 + Math.random() / 4);
  }

  async #ask(key) {
    this.#forgetTimer();
    this.#flying = true;
    const came = await this.#came(key);
    this.#flying = false;
    if (came === "all") this.#settled = key;
    this.#isLost = came === "lost";
    if (this.#isLost) this.#wait = Math.min(Math.max(2 * this.#wait, PAUSE), LONGEST);
    else this.#wait = came === "more" && key === this.#wanted ? MORE : 0;
    this.#plan();
  }

  // What is refused is not asked again before something else is wanted.
  async #came(key) {
    try {
      this.#take(key, await this.#get(this.#tag ? { "If-None-Match": this.#tag } : {}));
      return this.#last.peek().more ? "more" : "all";
    } catch (error) {
      console.info("no suggestions", error.message);
      return error instanceof Refused && error.status < 500 ? "all" : "lost";
    }
  }

  // «Not modified» answers what is asked now with what was answered before.
  #take(key, { status, body, tag }) {
    const found = status === 304 ? this.#last.peek() : body;
    if (!Array.isArray(found?.pairs)) throw new Unreachable("not our answer");
    if (status !== 304) this.#tag = tag;
    this.#last.value = { ...found, key };
  }
}
