// The list of participants: fetched again whenever the room's state tells that it is another, and carried on by
// what was done at this desk. What is done to it names people by their ids: no name lies in the outbox.
import { batch, computed, effect, signal } from "@preact/signals";
import { getJson, Refused } from "../api.js";
import { boot } from "../boot.js";
import { link, state } from "../feed.js";
import { answered, outbox, send } from "../outbox.js";
import { onlyWorkshop } from "../select.js";
import { carried, isCarried } from "./carrying.js";

const ADDRESS = `/w/${boot.workshop}/participants?${new URLSearchParams({ seat: boot.seat })}`;
const PAUSE = 3000;

const fetched = signal(null);
const covered = signal(new Set()); // ids of what was answered before the list was fetched last
export const isUnheard = signal(false);

let tag = null;
let isWanted = false;
let running = null;

const isOpen = ({ status }) => status === "waiting" || status === "unsaved";

// What an earlier page had answered is in every list that this page fetches.
const seenOpen = new Set();
effect(() => outbox.value.filter(isOpen).forEach(({ id }) => seenOpen.add(id)));

const isNews = (command) => isOpen(command) || (command.status === "answered" && seenOpen.has(command.id) && !covered.value.has(command.id));

export const people = computed(() => fetched.value && carried(fetched.value.people, outbox.value.filter((command) => isCarried(command) && isNews(command))));

export function followRoster() {
  const version = computed(() => state.value && (onlyWorkshop(state.value)?.roster?.version ?? 0));
  effect(() => {
    if (version.value !== null && link.value !== "removed") load();
  });
}

export function load() {
  isWanted = true;
  running ??= untilFresh().finally(() => (running = null));
  return running;
}

async function untilFresh() {
  while (isWanted) {
    isWanted = false;
    try {
      await fetchOnce();
    } catch (error) {
      console.info("the list could not be fetched", error.message);
      isUnheard.value = true;
      if (error instanceof Refused && error.status < 500) return; // the page says why
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      isWanted = true;
    }
  }
}

async function fetchOnce() {
  const answeredBefore = outbox.peek().filter(({ status }) => status === "answered").map(({ id }) => id);
  const answer = await getJson(ADDRESS, tag ? { "If-None-Match": tag } : {});
  batch(() => {
    if (answer.status === 200) fetched.value = answer.body;
    covered.value = new Set(answeredBefore);
    isUnheard.value = false;
  });
  tag = answer.tag ?? tag;
}

// Shown at once; the answer only confirms it.
async function act(name, fields) {
  const id = await send(name, fields);
  answered(id).then(load, load);
  return id;
}

export const checkIn = (participant, present) => act("check_in", { participant, present });
export const setConsents = (participant, consents) => act("set_consents", { participant, consents });
export const seatPeople = (moves) => act("seat_participants", { moves });

// For samples: a list that nobody fetched.
export function showList(rows) {
  fetched.value = rows && { people: rows };
}
