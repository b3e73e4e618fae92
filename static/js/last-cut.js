// When and why this browser last lost the room, kept for the connection check; no text and nobody's name.
const KEY = "colaboracion.last-cut";
let isGoing = false;

addEventListener("pagehide", () => (isGoing = true));
addEventListener("pageshow", () => (isGoing = false));

// A page that is closed hangs up too, which is no fault.
export function cutBy(reason, at) {
  if (isGoing || reason === "io client disconnect") return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ reason, at }));
  } catch (error) {
    console.info("the last cut could not be kept", error.message);
  }
}

export function lastCut() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}
