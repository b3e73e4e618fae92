// A person whose page stays open: it does what static/js/feed.js does in a browser, with the same client for the
// socket and the same receiver, so it comes back as a page comes back.
import http from "node:http";
import { gunzipSync } from "node:zlib";
import { io } from "socket.io-client";
import { Receiver } from "../../static/js/receiver.js";
import { epochOf } from "../../static/js/state.js";
import { Person } from "./person.mjs";

const SILENCE = 12_000;
const ROUND = 4_000;
const ACK = 5_000;
const PAUSES = [500, 1000, 2000, 4000];
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Stayer extends Person {
  // `isPolling`: it never gets a WebSocket through.
  constructor(url, { isPolling, ...who }) {
    super(url, who);
    Object.assign(this, { isPolling, receiver: new Receiver(), watchedAt: 0, heardAt: Date.now() });
  }

  async stay() {
    await this.enter();
    const agent = new http.Agent({ keepAlive: true, localAddress: this.address });
    this.socket = io(this.url, {
      transports: this.isPolling ? ["polling"] : ["polling", "websocket"], reconnectionDelay: 500,
      reconnectionDelayMax: 4000, randomizationFactor: 0.5, timeout: 8000, forceNew: true, agent,
      extraHeaders: { Cookie: this.cookie },
    });
    this.socket.on("connect", () => this.#watch());
    this.socket.on("watch_again", () => this.#watch());
    this.socket.on("disconnect", () => (this.watchedAt = 0));
    this.socket.on("event", (events) => this.#heard(() => this.#follow(this.receiver.receive(events))));
    this.socket.on("alive", ({ n }) => this.#heard(() => n > this.n && this.#refreshSoon(500, 1000)));
    this.rounds = [setInterval(() => this.#look(), 1000), setInterval(() => this.watchedAt || this.#refresh(), ROUND)];
    await this.#refresh();
  }

  leave() {
    this.rounds.forEach(clearInterval);
    this.socket.disconnect();
    this.agent.destroy();
    this.gone = true;
  }

  get n() {
    return this.receiver.state?.n ?? -1;
  }

  // Those of one audience are told the same numbers.
  get audience() {
    return this.receiver.state?.version.split(".").at(-3);
  }

  #watch() {
    this.socket.timeout(ACK).emit("watch", { workshop: this.workshop, seat: this.seat }, (late, answer) => {
      if (late) return this.socket.connected && this.#watch();
      if (answer.error) return this.#refresh();
      this.watchedAt = Date.now();
      this.heardAt = Date.now();
      const known = this.receiver.state;
      if (!known || answer.n > known.n || epochOf(answer.version) !== epochOf(known.version)) this.#refresh();
    });
  }

  #heard(act) {
    this.heardAt = Date.now();
    act();
  }

  #follow(standing) {
    if (standing === "whole") this.#refreshSoon(0, 1000);
    if (standing === "gap" && this.receiver.state) this.#refreshSoon(500, 1000);
  }

  #refreshSoon(least, most) {
    this.soon ??= setTimeout(() => {
      this.soon = null;
      this.#refresh();
    }, least + Math.random() * (most - least));
  }

  #look() {
    if (Date.now() - this.heardAt < SILENCE || !this.watchedAt) return;
    this.watchedAt = 0;
    this.socket.disconnect().connect();
    this.#refresh();
  }

  #refresh() {
    this.wanted = true;
    this.running ??= this.#untilFresh().finally(() => (this.running = null));
    return this.running;
  }

  async #untilFresh() {
    for (let failures = 0; this.wanted && !this.gone; ) {
      this.wanted = false;
      try {
        await this.#fetchWhole();
        failures = 0;
      } catch {
        await wait(PAUSES[Math.min(failures++, PAUSES.length - 1)] * (0.75 + Math.random() / 2));
        this.wanted = true;
      }
    }
  }

  async #fetchWhole() {
    const version = this.receiver.state?.version;
    const known = version && { "If-None-Match": `"${version}"` };
    const { status, body } = await this.ask("GET", this.links.state, null, known);
    if (status === 304) return;
    if (status !== 200) throw new Error(`HTTP ${status}`);
    this.receiver.takeWhole(JSON.parse(gunzipSync(body)));
    this.#follow(this.receiver.standing());
  }
}
