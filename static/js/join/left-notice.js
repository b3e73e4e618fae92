// What became of a seat that was given up on this machine; what was interrupted is done now.
import { signal } from "@preact/signals";
import { giveBackAtLast } from "../leaving/give-back.js";
import { dropOutbox, marked, wipeTraces } from "../leaving/traces.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";

const waiting = signal(marked().length > 0);

// Resolves when the seats are back, at the latest when the server has once been silent.
export const settled = Promise.all(marked().map((place) => new Promise((resolve) => {
  wipeTraces(place);
  dropOutbox(place).catch((cause) => console.warn("an outbox stays", cause));
  giveBackAtLast(place, resolve).then(() => {
    waiting.value = marked().length > 0;
    resolve();
  });
})));

export function LeftNotice() {
  const left = new URLSearchParams(location.search).get("left");
  if (waiting.value) return html`<p class="notice notice-warn" role="status">${say("join.giving_back")}</p>`;
  if (left === "partly") return html`<p class="notice notice-warn" role="status">${say("join.left_partly")}</p>`;
  return left === "clean" && html`<p class="notice notice-good" role="status">${say("join.left")}</p>`;
}
