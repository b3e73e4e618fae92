// One simulated person: a loopback address, a cookie jar and a page of their own, as small as they can be.
import http from "node:http";
import WebSocket from "ws";

export class Person {
  // {address, code} of a workshop at `url`; without a code, a socket of the bare reference.
  constructor(url, { address, code }) {
    Object.assign(this, { url, address, code });
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    this.wires = new Set();
  }

  // From nothing to a page in step: code, page, state, socket. Gives the milliseconds that it took.
  async join(see) {
    const started = performance.now();
    if (this.code) await this.enter().then(() => this.#refresh());
    await new Promise((ready, failed) => this.#listen(see, ready, failed));
    const took = performance.now() - started;
    if (!this.keeps) this.agent.destroy();
    return took;
  }

  // What came over the wire, headers and all.
  get bytes() {
    return [...this.wires].reduce((sum, wire) => sum + wire.bytesRead, 0);
  }

  ask(method, path, body, more = {}) {
    const headers = { Cookie: this.cookie ?? "", "Accept-Encoding": "gzip", "Accept-Language": "es", ...more };
    if (body) Object.assign(headers, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
    return new Promise((answered, failed) => {
      const options = { method, headers, agent: this.agent, localAddress: this.address };
      const request = http.request(this.url + path, options, (response) => {
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
      });
      request.on("socket", (wire) => this.wires.add(wire));
      request.on("error", failed);
      request.end(body);
    });
  }

  // By the code to a seat; without the page's frame nobody would have come.
  async enter() {
    const { headers, body } = required(await this.ask("POST", "/join", JSON.stringify({ code: this.code })));
    this.cookie = headers["set-cookie"].map((each) => each.split(";")[0]).join("; ");
    const { workshop, seat, links } = JSON.parse(body);
    Object.assign(this, { workshop, seat, links });
    required(await this.ask("GET", links.page));
  }

  async #refresh() {
    const { headers } = required(await this.ask("GET", this.links.state));
    this.n = Number(headers.etag.split(".").at(-2)); // epoch.audience.n.build
  }

  #listen(see, ready, failed) {
    const path = this.code ? "/socket.io/?EIO=4&transport=websocket" : "/";
    const socket = new WebSocket(this.url.replace("http", "ws") + path, {
      headers: this.cookie ? { Cookie: this.cookie } : {}, localAddress: this.address, perMessageDeflate: false,
    });
    socket.on("upgrade", (response) => this.wires.add(response.socket));
    socket.on("error", failed);
    socket.on("close", () => failed(new Error("closed")));
    socket.on("message", (data) => this.#take(socket, data.toString(), see, ready, failed));
  }

  #take(socket, text, see, ready, failed) {
    if (!this.code) return text === "ready" ? ready() : see(JSON.parse(text).cards);
    if (text === "2") return socket.send("3");
    if (text.startsWith("0")) return socket.send("40");
    if (text.startsWith("40")) return socket.send(`420["watch",${JSON.stringify({ workshop: this.workshop, seat: this.seat })}]`);
    if (text.startsWith("430")) return this.#inStep(JSON.parse(text.slice(3))[0]).then(ready, failed);
    if (text.startsWith('42["event"')) for (const event of JSON.parse(text.slice(2))[1]) see(event.changed?.cards ?? []);
  }

  async #inStep({ error, n }) {
    if (error) throw new Error(error.code);
    if (n > this.n) await this.#refresh();
  }
}

function required(answer) {
  if (answer.status !== 200) throw new Error(`HTTP ${answer.status}`);
  return answer;
}
