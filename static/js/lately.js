// Who was heard lately, and how often something is said. Pure: the time is told or given to it.
export const SILENCE = 15_000; // so long nothing was heard: forgotten
const ROUND = 6000; // within it each screen has spoken once

// The pages at the boards. Each is known by its own id and says where somebody types.
export class Others {
  pages = new Map();
  #at = new Map();

  // `pages` is a new map only where something is so that was not so before.
  hear({ page, ...where }, moment) {
    this.#at.set(page, moment);
    if (!isSame(this.pages.get(page), where)) this.pages = new Map(this.pages).set(page, where);
  }

  forgetSilent(moment) {
    const silent = [...this.#at].filter(([, at]) => moment - at > SILENCE).map(([page]) => page);
    if (silent.length) this.#forget(silent);
  }

  forgetAll() {
    if (this.#at.size) this.#forget([...this.#at.keys()]);
  }

  #forget(gone) {
    this.pages = new Map(this.pages);
    for (const page of gone) {
      this.#at.delete(page);
      this.pages.delete(page);
    }
  }
}

// The highest of what several screens said within a beat or two, so that two that differ do not take turns.
export class Highest {
  #said = [];

  hear(value, moment) {
    this.#said.push({ value, moment });
  }

  // Null where none of them is heard any more.
  at(moment) {
    const last = this.#said.at(-1);
    this.#said = this.#said.filter((one) => moment - one.moment <= ROUND || (one === last && moment - one.moment <= SILENCE));
    return this.#said.length ? Math.max(...this.#said.map(({ value }) => value)) : null;
  }

  forget() {
    this.#said = [];
  }
}

function isSame(known, where) {
  return known !== undefined && Object.keys(where).every((key) => known[key] === where[key]);
}

// Says it at once, then once in so many milliseconds at most; what was last to be said always is.
export function atMost(ms, say, { later = setTimeout, moment = () => performance.now() } = {}) {
  let last = -Infinity;
  let waits = false;
  const now = () => {
    waits = false;
    last = moment();
    say();
  };
  return () => {
    if (waits) return;
    const wait = last + ms - moment();
    if (wait <= 0) return now();
    waits = true;
    later(now, wait);
  };
}
