// What is on by the agenda, and what comes next, in one line; nothing on days without an agenda.
import { computed } from "@preact/signals";
import { html } from "./html.js";
import { entriesOf, onAt, roomTime, shortTitle } from "../agenda.js";
import { boot } from "../boot.js";
import { now } from "../clock.js";
import { state } from "../feed.js";
import { onlyWorkshop } from "../select.js";
import { inLanguage, say } from "../words.js";

const minute = computed(() => Math.floor(now.value / 60_000));

// {now, next} of this minute, or null. An agenda that takes no part in the workshop's days is none.
export function onNow(told = state.value) {
  if (!told || told.agenda.size === 0) return null;
  return onAt(entriesOf(told), roomTime(minute.value * 60_000, onlyWorkshop(told).timezone));
}

const titleOf = (entry) => shortTitle(inLanguage(entry.title));

export function NowNext({ on, link = true }) {
  const going = on.now.map(titleOf).join(" / ");
  const parts = [
    going && html`<span class="on-now"><b>${say("common.on_now")}</b> ${going}</span>`,
    on.next && html`<span class="on-next"><b>${say("common.on_next", { time: on.next.starts })}</b> ${titleOf(on.next)}</span>`,
  ];
  if (!link) return html`<span class="now-next">${parts}</span>`;
  return html`<a class="now-next" href=${agendaAddress()}>${parts}</a>`;
}

export const agendaAddress = () => `/w/${boot.workshop}/agenda?${new URLSearchParams({ seat: boot.seat })}`;

export const isTold = (on) => Boolean(on && (on.now.length || on.next));
