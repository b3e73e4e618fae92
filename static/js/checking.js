// Measures how this device reaches the server; nothing is sent but empty questions.
import { getJson } from "./api.js";

const ROUNDS = 5;

// The middle of a few rounds, and the clock by the quickest of them: {trip, offset} in ms; null where none came back.
export async function measured(ask = askNow, clock = () => Date.now()) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sent = clock();
    try {
      const server = await ask();
      const back = clock();
      rounds.push({ trip: back - sent, offset: (sent + back) / 2 - server });
    } catch {
      continue;
    }
  }
  if (!rounds.length) return null;
  rounds.sort((a, b) => a.trip - b.trip);
  return { trip: rounds[rounds.length >> 1].trip, offset: Math.round(rounds[0].offset) };
}

const askNow = async () => (await getJson("/ping")).body.now;

// What a browser may refuse, in private windows above all: without the first a closed page would lose what waits.
export async function working() {
  return { texts: await opens(), drafts: keeps(), seats: navigator.cookieEnabled };
}

function keeps() {
  try {
    localStorage.setItem("colaboracion.try", "1");
    localStorage.removeItem("colaboracion.try");
    return true;
  } catch {
    return false;
  }
}

function opens() {
  return new Promise((resolve) => {
    try {
      const asked = indexedDB.open("colaboracion-try");
      asked.onsuccess = () => {
        asked.result.close();
        indexedDB.deleteDatabase("colaboracion-try");
        resolve(true);
      };
      asked.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}
