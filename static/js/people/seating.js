// Seats as they are changed at this desk: kept at once, or part of a proposal that is only looked at.
import { signal } from "@preact/signals";
import { getJson, Refused } from "../api.js";
import { boot } from "../boot.js";
import { announce } from "../desk/results.js";
import { say } from "../words.js";
import { carried, movesBetween } from "./carrying.js";
import { nameOf } from "./finding.js";
import { seatPeople } from "./roster.js";

// null, or the moves that would be made, and whether those who sit somewhere stay there.
export const proposed = signal(null);

// Who takes the focus once the tables are drawn again.
export const focusWanted = signal(null);

export const board = (people) => (proposed.value ? carried(people, [{ name: "seat_participants", fields: proposed.value }]) : people);

const PROPOSAL = `/w/${boot.workshop}/people/proposal`;

// Null, or why there is no proposal.
export async function propose(keep) {
  try {
    const { body } = await getJson(`${PROPOSAL}?${new URLSearchParams({ seat: boot.seat, keep: keep ? "1" : "0" })}`);
    proposed.value = { moves: body.moves, keep };
    return null;
  } catch (error) {
    console.warn("no proposal", error);
    return error instanceof Refused ? error.text : say("people.not_reached");
  }
}

export function discard() {
  proposed.value = null;
}

export function apply(people) {
  const moves = movesBetween(people, board(people));
  proposed.value = null;
  if (moves.length === 0) return;
  seatPeople(moves);
  announce(say(moves.length === 1 ? "people.seated_one" : "people.seated_many", { n: moves.length }));
}

function seat(moves) {
  if (proposed.value) proposed.value = { ...proposed.value, moves: [...proposed.value.moves, ...moves] };
  else seatPeople(moves);
}

export function move(person, group) {
  if ((person.group ?? null) === group) return;
  seat([{ participant: person.id, group, task: "" }]);
  focusWanted.value = person.id;
}

// Pressed again it is taken back.
export function give(person, task) {
  const next = person.task === task ? "" : task;
  seat([{ participant: person.id, group: person.group, task: next }]);
  focusWanted.value = person.id;
  // words: people.is_rapporteur people.is_deputy
  announce(next ? say(`people.is_${task}`, { name: nameOf(person) }) : say("people.is_neither", { name: nameOf(person) }));
}
