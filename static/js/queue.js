// Commands that wait for the server's answer: in order, one request in flight, sent again with the same id
// until answered. Knows neither page nor browser: storage, network and time are given to it.
import { isWaiting, heldBy, MOST_COMMANDS, namesAny, nextBatch } from "./batch.js";
import { newId } from "./ids.js";
import { withResolvers } from "./resolvers.js";
import { wellFormedDeep } from "./text.js";

const PAUSES = [1000, 2000, 4000, 5000];

// Right only at their own moment: sent again to a restored server they would start clocks and turn pages.
const OF_THE_MOMENT = new Set([
  "set_phase", "set_sharing", "start_timer", "stop_timer", "pause_timer", "resume_timer", "add_time", "show_stage",
  "resume_stage", "point_at",
  "start_presenting", "present_group", "set_order", "spread_time", "set_presenting_end", "stop_presenting", "replace_code",
  "close_ranking", "reveal_ranking", "order_by_ranking", "freeze", "take_pen", "lay_pen", "open_review", "close_review",
  "apply_template", "wipe_content",
]);

// What became of these is told beside their text, or taken back by their id, also after the close: a review begins then.
const KEPT = new Set(["send_idea", "offer_late", "take_offer", "decline_offer", "post_comment"]);

export class Queue {
  list = [];
  #inFlight = false;
  #stopped = false;
  #failures = 0;
  #most = MOST_COMMANDS;
  #timer = null;
  #promises = new Map();

  // store {put, all, remove}, post(commands) → answers, changed(list), removed(), epoch() → string; where there is
  // something to wait for before commands are chosen, ready() → promise
  constructor(parts) {
    this.later = (act, ms) => setTimeout(act, ms);
    this.random = Math.random;
    Object.assign(this, parts);
  }

  // `kept` stays in this browser, beside the command: it is never sent.
  async send(name, fields, kept = {}) {
    const order = Math.max(Date.now(), 1 + Math.max(0, ...this.list.map((command) => command.order)));
    const command = { ...kept, id: newId(), name, fields: wellFormedDeep(fields), status: "waiting", order };
    this.#set([...this.list, { ...command, writing: true }]);
    await this.#save(command);
    this.#update(command.id, { writing: false });
    this.kick();
    return command.id;
  }

  answered(id) {
    const command = this.#find(id);
    if (command?.status === "answered") return Promise.resolve(command.answer);
    if (!command || command.status === "refused") return Promise.reject(command?.error ?? { code: "discarded" });
    if (!this.#promises.has(id)) this.#promises.set(id, withResolvers());
    return this.#promises.get(id).promise;
  }

  // Try at once: something new is here, or the network may be back.
  kick() {
    clearTimeout(this.#timer);
    this.#flush();
  }

  resume() {
    this.#stopped = false;
    this.kick();
  }

  // What an earlier page or another tab left on the disk; what another tab threw away goes here too.
  async load() {
    const records = await this.store.all();
    const merged = new Map();
    for (const command of this.list) if (command.writing || command.status === "unsaved") merged.set(command.id, command);
    for (const record of records) merged.set(record.id, this.#furtherOf(record));
    this.#set([...merged.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)));
    this.kick();
  }

  // Something to remember of a command, on the disk too.
  async note(id, change) {
    await this.#save(this.#update(id, change));
  }

  async resend(id) {
    await this.#save(this.#update(id, { status: "waiting", error: undefined }));
    this.kick();
  }

  // With a thing goes what names it: an edit of a card that never was.
  discard(id) {
    const gone = new Set([id]);
    for (const command of this.list) {
      if (command.status !== "answered" && namesAny(command, gone)) gone.add(command.id);
    }
    return this.#forget(gone);
  }

  // A restored server may have lost what the old one had answered: it all goes again, with the same ids.
  async meetEpoch(epoch) {
    const again = this.list.filter((command) => isFromBefore(command, epoch) && !OF_THE_MOMENT.has(command.name));
    for (const { id } of again) await this.#save(this.#update(id, { status: "waiting", answer: undefined }));
    if (again.length) this.kick();
  }

  // Once the work is closed, nobody restores an hour of it any more.
  async prune(n) {
    const gone = this.list.filter((command) => isDone(command) && command.answer.n <= n);
    if (gone.length) await this.#forget(new Set(gone.map((command) => command.id)));
  }

  async #flush() {
    if (this.#inFlight || this.#stopped || !this.#next().length) return;
    this.#inFlight = true;
    const pause = await this.#attempt();
    this.#inFlight = false;
    clearTimeout(this.#timer);
    if (pause === 0) this.#flush();
    else if (pause < Infinity) this.#timer = this.later(() => this.#flush(), pause);
  }

  // Returns how long to wait before the next request: Infinity = until told.
  async #attempt() {
    const wait = this.ready?.();
    if (wait && !(await wait.then(() => true, () => false))) return this.#backOff();
    const batch = this.#next(); // chosen only now: what came meanwhile may belong before
    if (!batch.length) return 0;
    let answers;
    try {
      answers = await this.post(batch.map(({ id, name, fields }) => ({ id, name, fields })));
    } catch (error) {
      return this.#takeFailure(batch, error);
    }
    return this.#take(batch, answers);
  }

  #next() {
    return nextBatch(this.list, this.#most);
  }

  #take(batch, answers) {
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    const held = heldBy(this.list);
    for (const command of batch) {
      const answer = byId.get(command.id) ?? { status: 503 };
      if (answer.status === 401) return this.#stop();
      if (isForLater(answer.status)) return this.#backOff(answer.error);
      this.#takeOne(command, answer, held);
    }
    this.#failures = 0;
    this.#most = MOST_COMMANDS;
    return 0;
  }

  #takeOne(command, { status, error, ...answer }, held) {
    if (status < 300) return this.#settle(command.id, { status: "answered", answer, epoch: this.epoch() });
    if (namesAny(command, held)) return;
    held.add(command.id);
    this.#settle(command.id, { status: "refused", error });
  }

  // A refused request of several is tried one by one, so that one bad command cannot hold up the rest.
  #takeFailure(batch, error) {
    if (error.status === 401) return this.#stop();
    if (!error.status || isForLater(error.status)) return this.#backOff(error);
    if (batch.length > 1) this.#most = 1;
    else this.#settle(batch[0].id, { status: "refused", error: plain(error) });
    return 0;
  }

  #backOff(error) {
    const seconds = error?.fields?.seconds;
    const pause = seconds ? seconds * 1000 : PAUSES[Math.min(this.#failures++, PAUSES.length - 1)];
    return pause * (1 + this.random() * 0.3);
  }

  #stop() {
    this.#stopped = true;
    this.removed();
    return Infinity;
  }

  #settle(id, change) {
    const command = this.#update(id, change);
    if (!command) return;
    const promise = this.#promises.get(id);
    if (command.status === "answered") promise?.resolve(command.answer);
    else promise?.reject(command.error);
    this.#promises.delete(id);
    this.#save(command);
  }

  // What the disk cannot take stays in this window, and the page says so.
  async #save(command) {
    if (!command) return;
    const { writing, ...record } = command;
    try {
      await this.store.put({ ...record, status: isWaiting(record) ? "waiting" : record.status });
      if (command.status === "unsaved") this.#update(command.id, { status: "waiting" });
    } catch (cause) {
      console.warn("the outbox cannot write to this browser's storage", cause);
      if (command.status === "waiting") this.#update(command.id, { status: "unsaved" });
    }
  }

  async #forget(gone) {
    this.#set(this.list.filter((command) => !gone.has(command.id)));
    for (const id of gone) {
      this.#promises.get(id)?.reject({ code: "discarded" });
      this.#promises.delete(id);
    }
    await this.store.remove([...gone]);
  }

  #furtherOf(record) {
    const known = this.#find(record.id);
    return known?.status === "answered" ? known : record;
  }

  #find(id) {
    return this.list.find((command) => command.id === id);
  }

  #set(list) {
    this.list = list;
    this.changed(list);
  }

  #update(id, change) {
    this.#set(this.list.map((command) => (command.id === id ? { ...command, ...change } : command)));
    return this.#find(id);
  }
}

function isForLater(status) {
  return status >= 500 || status === 429 || status === 408;
}

function isDone({ status, name }) {
  return status === "answered" && !KEPT.has(name);
}

function isFromBefore(command, epoch) {
  return command.status === "answered" && command.epoch !== epoch;
}

function plain({ code, text, fields }) {
  return { code, text, fields };
}
