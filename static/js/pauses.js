// When a text is saved that is being typed: at a pause, and in a long stretch now and then. Pure: time is given to it.
export const PAUSE = 1_500;
export const LONGEST = 5_000;

export class Pauses {
  #since = null; // when the first key of this stretch was pressed
  #timer;

  constructor(save, { later = (act, ms) => setTimeout(act, ms), never = (timer) => clearTimeout(timer), now = () => performance.now() } = {}) {
    Object.assign(this, { save, later, never, now });
  }

  typed() {
    const at = this.now();
    this.#since ??= at;
    this.never(this.#timer);
    this.#timer = this.later(() => this.come(), Math.max(0, Math.min(PAUSE, this.#since + LONGEST - at)));
  }

  come() {
    this.stop();
    this.save();
  }

  stop() {
    this.never(this.#timer);
    this.#since = null;
  }
}
