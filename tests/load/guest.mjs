// One of many people: as small as Person, by WebSocket or by polling alone, and saying the signs that a page says.
import { randomBytes } from "node:crypto";
import http from "node:http";
import { gunzipSync } from "node:zlib";
import WebSocket from "ws";
import { Person } from "./person.mjs";

const SOCKET = "/socket.io/?EIO=4&transport=";
const newId = () => randomBytes(16).toString("hex");

export class Guest extends Person {
  // `signs`: "here" at a board, "shown" at a projector; none where a page says nothing.
  constructor(url, { address, code, polls, signs }, hear) {
    super(url, { address, code });
    Object.assign(this, { polls, signs, hear, page: newId(), bytesDown: 0 });
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 2 }); // a poll that waits, and all else
  }

  // From nothing to a page in step: code, page, state, socket.
  async come() {
    const { headers, body } = await this.#get("POST", "/join", JSON.stringify({ code: this.code }));
    this.cookie = headers["set-cookie"].map((each) => each.split(";")[0]).join("; ");
    const { workshop, seat, links } = JSON.parse(body);
    Object.assign(this, { workshop, seat, links });
    await this.#get("GET", links.page);
    await this.refresh();
    await new Promise((ready, failed) => {
      Object.assign(this, { ready, failed });
      (this.polls ? this.#poll() : this.#open()).catch(failed);
    });
  }

  async refresh() {
    const { body, headers } = await this.#get("GET", this.links.state);
    const state = JSON.parse(headers["content-encoding"] === "gzip" ? gunzipSync(body) : body);
    Object.assign(this, { n: state.n, column: state.columns[0].id, stateBytes: body.length });
  }

  async command(name, fields, id = newId()) {
    await this.#get("POST", this.links.commands, JSON.stringify({ seat: this.seat, id, name, fields }));
  }

  async #get(method, path, body) {
    const answer = await this.ask(method, path, body);
    if (answer.status !== 200) throw new Error(`HTTP ${answer.status}`);
    return answer;
  }

  async #open() {
    const headers = { Cookie: this.cookie };
    const socket = new WebSocket(this.url.replace("http", "ws") + SOCKET + "websocket", {
      headers, localAddress: this.address, perMessageDeflate: false,
    });
    this.send = (text) => socket.send(text);
    socket.on("error", this.failed);
    socket.on("close", () => (this.isLost = true));
    socket.on("message", (data) => this.#take(data.toString()));
  }

  // As the library's client does: one question waits for what comes, another carries what goes.
  async #poll() {
    let path = `${SOCKET}polling`;
    this.send = (text) => this.ask("POST", path, text).catch(() => (this.isLost = true));
    for (;;) {
      const { status, body } = await this.ask("GET", path);
      if (status !== 200) break;
      for (const text of body.toString().split("\x1e")) {
        if (text.startsWith("0")) path += `&sid=${JSON.parse(text.slice(1)).sid}`;
        this.#take(text);
      }
    }
    this.isLost = true;
  }

  #take(text) {
    this.bytesDown += text.length;
    if (text === "2") return this.send("3");
    if (text.startsWith("0")) return this.send("40");
    if (text.startsWith("40")) return this.send(`420["watch",${JSON.stringify(this.#seat)}]`);
    if (text.startsWith("430")) return this.#inStep(JSON.parse(text.slice(3))[0]);
    if (text.startsWith("42")) this.#hear(...JSON.parse(text.slice(2)));
  }

  get #seat() {
    return { workshop: this.workshop, seat: this.seat };
  }

  #inStep({ error }) {
    if (error) return this.failed(new Error(error.code));
    this.#sign();
    this.ready();
  }

  #hear(name, data) {
    if (name === "event") this.n = data.at(-1).n;
    if (name === "alive" || (name === "event" && this.signs === "shown")) this.#sign();
    this.hear(name, data);
  }

  #sign() {
    const told = { here: { page: this.page, column: this.column, typing: false }, shown: { n: this.n } }[this.signs];
    if (told) this.send(`42${JSON.stringify([this.signs, { ...this.#seat, ...told }])}`);
  }
}
