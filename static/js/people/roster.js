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
const settled = signal([]); // answered, and perhaps not yet in the list that was fetched last
export const isUnheard = signal(false);

let tag = null;
let isWanted = false;
let running = null;

const onTheirWay = computed(() => outbox.value.filter((command) => isCarried(command) && isOpen(command)));
const isOpen = ({ status }) => status === "waiting" || status === "unsaved";

export const people = computed(() => fetched.value && carried(fetched.value.people, [...settled.value, ...onTheirWay.value]));

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
  const covered = new Set(settled.peek());
  const answer = await getJson(ADDRESS, tag ? { "If-None-Match": tag } : {});
  batch(() => {
    if (answer.status === 200) fetched.value = answer.body;
    settled.value = settled.peek().filter((command) => !covered.has(command));
    isUnheard.value = false;
  });
  tag = answer.tag ?? tag;
}

// Shown at once; the answer only confirms it.
async function act(name, fields) {
  const order = Date.now();
  const id = await send(name, fields);
  answered(id).then(() => { settled.value = [...settled.value, { name, fields, order }]; load(); }, load);
  return id;
}

export const checkIn = (participant, present) => act("check_in", { participant, present });
export const setConsents = (participant, consents) => act("set_consents", { participant, consents });
export const seatPeople = (moves) => act("seat_participants", { moves });

// For samples: a list that nobody fetched.
export function showList(rows) {
  fetched.value = rows && { people: rows };
}
