// What a person can do to cards and headings; keys, buttons and dragging all come here.
import { onlySession } from "../select.js";
import { say } from "../words.js";
import { afterFor } from "./ahead.js";
import { gatherCards, markMentioned, newest, moveCluster, nameHeading, releaseCards } from "./commands.js";
import { announce } from "./results.js";
import { drop, naming } from "./selection.js";

export async function gatherNew(cards) {
  if (cards.length === 0) return announce(say("desk.nothing_chosen"));
  drop(cards);
  const sent = gatherCards(cards);
  naming.value = newest();
  await sent;
  return announce(cards.length === 1 ? say("desk.gathered_one") : say("desk.gathered_many", { n: cards.length }));
}

export async function addTo(cluster, cards) {
  if (cards.length === 0) return announce(say("desk.nothing_chosen"));
  drop(cards);
  await gatherCards(cards, cluster);
  return announce(cards.length === 1 ? say("desk.added_one") : say("desk.added_many", { n: cards.length }));
}

export async function release(cards) {
  if (cards.length === 0) return announce(say("desk.nothing_chosen"));
  drop(cards);
  await releaseCards(cards);
  return announce(cards.length === 1 ? say("desk.released_one") : say("desk.released_many", { n: cards.length }));
}

// Once more takes the mark off, where all of them have it.
export async function mention(cards) {
  const standing = cards.filter((card) => card?.state === "standing");
  if (standing.length === 0) return announce(say("presenting.nothing_to_mention"));
  const mentioned = !standing.every((card) => card.mentioned);
  await markMentioned(standing.map((card) => card.id), mentioned);
  return announce(say(mentioned ? "presenting.marked" : "presenting.unmarked"));
}

// Of a heading: what the group that presents has under it, or all of it while nobody does.
export function mentionUnder(state, heading) {
  const group = onlySession(state).presenting?.group;
  return mention(heading.members.filter((card) => !group || card.group === group));
}

export function isPresenting(state) {
  const { phase, presenting } = onlySession(state);
  return phase === "plenary" && presenting !== null;
}

export function releaseAll(heading) {
  return release(heading.members.map((card) => card.id));
}

export function rename(cluster, heading, base) {
  return nameHeading(cluster, heading, base);
}

export async function moveHeading(state, heading, step) {
  const beside = [...state.clusters.values()].filter((row) => row.column === heading.column);
  const after = afterFor(beside, heading.id, step);
  if (after === undefined) return;
  await moveCluster(heading.id, after);
  announce(step < 0 ? say("desk.moved_up") : say("desk.moved_down"));
}
