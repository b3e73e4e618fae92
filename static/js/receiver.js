// Puts what the server sends into order: events that come early or over a gap are kept until they fit. Pure.
import { apply, epochOf, fromWhole } from "./state.js";

const MOST_EARLY = 1000;

export class Receiver {
  state = null;
  #early = new Map();
  #resetAt = 0;

  // Returns "whole" when only a whole state can help (reset), "gap" when something is missing, else "up to date".
  receive(events) {
    for (const event of events) {
      if (event.reset) this.#resetAt = Math.max(this.#resetAt, event.n);
      if (this.#early.size < MOST_EARLY) this.#early.set(event.n, event);
    }
    this.#drain();
    return this.standing();
  }

  standing() {
    const n = this.state?.n ?? -1;
    if (this.#resetAt > n) return "whole";
    return this.#early.size ? "gap" : "up to date";
  }

  takeWhole(whole) {
    const known = this.state;
    const sameEpoch = known && epochOf(known.version) === epochOf(whole.version);
    if (sameEpoch && whole.n < known.n) return;
    if (known && !sameEpoch) this.#forgetEarly();
    this.state = fromWhole(whole);
    this.#drain();
  }

  // Numbers of another epoch mean nothing in this one.
  #forgetEarly() {
    this.#early.clear();
    this.#resetAt = 0;
  }

  #drain() {
    if (!this.state) return;
    let next;
    while ((next = this.#early.get(this.state.n + 1)) && !next.reset) this.state = apply(this.state, next);
    for (const n of this.#early.keys()) if (n <= this.state.n) this.#early.delete(n);
  }
}
