// What a seat leaves in this browser's storage, and the mark of a seat that is being given up. Asks nobody.

const MARK = "leaving"; // in localStorage: other tabs hear of it, and the next page goes on where this one ended
const LEFT = "left"; // in sessionStorage: for pages that this tab's Back button may bring up again

const isSame = (place) => ({ workshop, seat }) => workshop === place.workshop && seat === place.seat;

// Drafts and the like carry the seat in their names; choices are this program's own.
export function isTraceOf({ workshop, seat }, key) {
  return `/${key}/`.includes(`/${workshop}/${seat}/`) || key.startsWith("colaboracion.");
}

// Whether none is left; what the browser denies was never kept.
export function wipeTraces(place, storage = () => localStorage) {
  return attempted(() => {
    const kept = storage();
    for (const key of Object.keys(kept)) if (isTraceOf(place, key)) kept.removeItem(key);
  });
}

export const outboxOf = ({ workshop, seat }) => `colaboracion/${workshop}/${seat}`;

// Resolves when the outbox is gone altogether, which waits for every tab that has it open.
export function dropOutbox(place) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(outboxOf(place));
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}

export const marked = () => read(() => localStorage, MARK);
export const isMarked = (place) => marked().some(isSame(place));
export const mark = (place) => add(() => localStorage, MARK, place);
export const unmark = (place) => take(() => localStorage, MARK, place);

// Was the seat given up in this tab since the page was drawn?
export const wasLeft = (place) => read(() => sessionStorage, LEFT).some(isSame(place));
export const noteLeft = (place) => add(() => sessionStorage, LEFT, place);
export const joinedAgain = (place) => {
  unmark(place);
  take(() => sessionStorage, LEFT, place);
};

// act() when another tab begins to give up the seat.
export function onMarked(place, act) {
  addEventListener("storage", ({ key, newValue }) => key === MARK && parsed(newValue).some(isSame(place)) && act());
}

function add(storage, name, place) {
  const others = read(storage, name).filter((one) => !isSame(place)(one));
  attempted(() => storage().setItem(name, JSON.stringify([...others, { workshop: place.workshop, seat: place.seat }])));
}

function take(storage, name, place) {
  const others = read(storage, name).filter((one) => !isSame(place)(one));
  attempted(() => (others.length ? storage().setItem(name, JSON.stringify(others)) : storage().removeItem(name)));
}

function read(storage, name) {
  try {
    return parsed(storage().getItem(name));
  } catch (cause) {
    console.warn("this browser's storage cannot be read", cause);
    return [];
  }
}

function parsed(text) {
  try {
    const places = JSON.parse(text ?? "[]");
    return Array.isArray(places) ? places.filter((place) => place?.workshop && place?.seat) : [];
  } catch {
    return [];
  }
}

function attempted(act) {
  try {
    act();
    return true;
  } catch (cause) {
    console.warn("this browser's storage cannot be changed", cause);
    return false;
  }
}
