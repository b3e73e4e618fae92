// Gives seats back at the server: only it can change the cookie, so it is asked until it answers.
import { postJson } from "../api.js";
import { isMarked, unmark } from "./traces.js";

const PAUSES = [500, 1000, 2000, 4000];

// True once the seat is out of the cookie. A refusal is an answer too: asking again would not change it.
export async function giveBack({ workshop, seat }) {
  try {
    await postJson("/leave", { workshop, seat });
  } catch (error) {
    if (!error.status || error.status >= 500) return false;
    console.warn("the seat could not be given back", error.message);
  }
  unmark({ workshop, seat });
  return true;
}

// Until it is back, or somebody has joined with it again; `late` hears when the server stays silent.
export async function giveBackAtLast(place, late) {
  const isOurs = isMarked(place); // where nothing can be stored there is no mark to go by
  for (let tries = 0; !(await giveBack(place)); tries += 1) {
    late();
    await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(tries, PAUSES.length - 1)]));
    if (isOurs && !isMarked(place)) return;
  }
}
