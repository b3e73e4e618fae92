// Asks the server now and then how the room's machines stand, while somebody looks at the page.
import { signal } from "@preact/signals";
import { getJson } from "./api.js";
import { serverNow } from "./clock.js";
import { verdictOf } from "./room-status.js";

const EVERY = 15_000;
const FIRST = 2_000; // the page itself is connected by then
const TRIPS = 3;

export const roomStatus = signal(null); // {level, lines, at}; null until it is known

export function followStatus({ workshop, seat }) {
  const address = `/w/${workshop}/status?${new URLSearchParams({ seat })}`;
  let trips = [];
  let asked = false;
  const look = async () => {
    if (asked || document.visibilityState !== "visible") return;
    asked = true;
    const began = performance.now();
    const told = await getJson(address).then(({ body }) => body, () => null);
    asked = false;
    trips = [performance.now() - began, ...trips].slice(0, TRIPS);
    roomStatus.value = { ...verdictOf(told, trips), at: serverNow() };
  };
  setTimeout(look, FIRST);
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
}
