// At the door: whatever was interrupted when somebody left this machine is done now.
import { giveBackAtLast } from "./give-back.js";
import { dropOutbox, marked, wipeTraces } from "./traces.js";

// Whether a seat is still to be given back.
export const isOwing = () => marked().length > 0;

// Resolves when the seats are back, at the latest when the server has once been silent; `changed` hears of each.
export const settle = (changed) => Promise.all(marked().map((place) => new Promise((resolve) => {
  wipeTraces(place);
  dropOutbox(place).catch((cause) => console.warn("an outbox stays", cause));
  giveBackAtLast(place, resolve).then(() => {
    changed();
    resolve();
  });
})));
