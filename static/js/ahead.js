// While nobody waits: what the next page will need comes into this browser's cache, where it stays for good.

const AT_ONCE = 5; // a browser has six connections, and what a person asks for must find one free

let underWay = 0;

async function fetchNext(places, isWaiting) {
  underWay += 1;
  while (places.length && !isWaiting()) {
    try {
      await (await fetch(places.shift(), { priority: "low", credentials: "same-origin" })).arrayBuffer();
    } catch {
      places.length = 0; // the link is bad enough without it
    }
  }
  underWay -= 1;
}

// Takes the places off their list one after the other, for as long as nobody is waiting. What is under way then is let
// come: ending it would cost its connection. Nothing is fetched where somebody saves data.
export function fetchAhead(places, isWaiting) {
  if (navigator.connection?.saveData) return;
  while (underWay < AT_ONCE && places.length && !isWaiting()) fetchNext(places, isWaiting);
}
