// The bare reference: what fan-out costs with nothing around it. A card is written, synced to the
// disk, sent to every WebSocket, answered. Prints its port.
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import http from "node:http";
import { WebSocketServer } from "ws";

const file = openSync(process.argv[2], "a");
const server = http.createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const { id, fields } = JSON.parse(Buffer.concat(chunks));
    const event = JSON.stringify({ cards: [{ id, ...fields }] });
    writeSync(file, event);
    fdatasyncSync(file);
    for (const socket of sockets.clients) socket.send(event);
    response.end("{}");
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on("connection", (socket) => socket.send("ready"));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.on("SIGTERM", () => {
  closeSync(file);
  process.exit(0);
});
