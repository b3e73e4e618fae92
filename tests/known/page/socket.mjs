// The page's socket, with the cookie that a browser would send along.
import { io as connect } from "socket.io-client";

let made = null;

export const socket = () => made;
export const heard = { connections: 0, events: [] }; // the events' numbers, as they came

export function io(options) {
  made = connect(location.origin, { ...options, extraHeaders: { Cookie: location.cookie } });
  made.on("connect", () => (heard.connections += 1));
  made.on("event", (events) => heard.events.push(...events.map(({ n }) => n)));
  return made;
}
