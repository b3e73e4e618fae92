// The page's own modules as they are, with a disk and a socket that a process without a browser can give them.
import { register } from "node:module";

const STANDS_FOR = { "idb-keyval": "./disk.mjs", "socket.io-client": "./socket.mjs" };

export async function resolve(name, context, next) {
  const other = context.parentURL?.includes("/static/js/") && STANDS_FOR[name];
  return other ? { url: new URL(other, import.meta.url).href, shortCircuit: true } : next(name, context);
}

if (!globalThis.registered) {
  globalThis.registered = true;
  register(import.meta.url);
}
