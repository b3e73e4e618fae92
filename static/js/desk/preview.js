// The preview of whole groupings: frozen as it is first shown, so that applying it does exactly what stands there.
// Cards that come meanwhile are not in it; what fits no more is struck out and left out. Nothing is done unasked, nor
// does it come up by itself.
import { signal } from "@preact/signals";
import { answered, discard } from "../outbox.js";
import { cardsOf } from "../select.js";
import { cardsCount } from "../parts/columns.js";
import { say } from "../words.js";
import { applyGroupings, newest } from "./commands.js";
import { announce } from "./results.js";
import { lookAgain, openReview, review } from "./review.js";
import { shown } from "./shown.js";
import { inCommands, isLone, leastOf, stillOff } from "./suggested.js";
import { proposed } from "./suggestions.js";

const MOST = 500; // cards that one command takes

// null, or {groupings, off, known}: what is shown, which cards of it are not ticked, and which cards there were.
export const preview = signal(null);

// null, or what could not be applied because somebody was faster: {groupings, off} as they were, and how many cards.
export const unapplied = signal(null);

// What was unticked before stays so, where the same is proposed again.
export function openPreview() {
  const groupings = proposed.value.map(({ column, cluster, cards }) => ({ column, cluster, cards: withVersions(cards) }));
  const former = preview.value ?? unapplied.value;
  preview.value = { groupings, off: stillOff(groupings, former), known: new Set(shown.value.cards.keys()) };
  unapplied.value = null;
}

const withVersions = (ids) => ids.map((id) => ({ id, version: shown.value.cards.get(id).version }));

export function closePreview() {
  preview.value = null;
}

// One card, or all that a grouping still has: on if any of them was off.
export function tick(ids) {
  const off = new Set(preview.value.off);
  const on = ids.some((id) => off.has(id));
  for (const id of ids) on ? off.delete(id) : off.add(id);
  preview.value = { ...preview.value, off };
}

// How it stands by now: of each card whether it fits and is ticked, and whether the whole of it is done.
export function standing({ groupings, off }) {
  const { cards, clusters } = shown.value;
  return groupings.map(({ column, cluster, cards: asked }) => {
    const heading = cluster && clusters.get(cluster);
    const rows = asked.map(({ id, version }) => {
      const card = cards.get(id);
      const fits = isLone(card, column) && (!cluster || heading?.column === column);
      return { id, card, fits, ticked: fits && !off.has(id), reworded: card?.version !== version };
    });
    const chosen = rows.filter(({ ticked }) => ticked).map(({ id }) => id);
    return { column, cluster, rows, chosen: chosen.length >= leastOf(cluster) ? chosen : [] };
  });
}

// Cards in no heading that came after it was shown.
export function newcomers({ known }) {
  return cardsOf(shown.value).filter(({ id, cluster }) => !cluster && !known.has(id)).length;
}

export async function applyPreview() {
  const asked = preview.value;
  const chosen = standing(asked).filter((each) => each.chosen.length > 0);
  if (chosen.length === 0) return announce(say("suggestions.none_ticked"));
  const sent = inCommands(chosen.map((each) => ({ cluster: each.cluster, cards: each.chosen })), MOST).map(sendPart);
  closePreview();
  if (review.value) lookAgain();
  else openReview();
  const cards = cardsCount(sent.reduce((sum, { n }) => sum + n, 0));
  announce(chosen.length === 1 ? say("suggestions.applied_one", { cards }) : say("suggestions.applied_many", { n: chosen.length, cards }));
  return Promise.all(sent.map((part) => answered(part.id).catch(notApplied(part, asked))));
}

function sendPart(groupings) {
  applyGroupings(groupings);
  return { id: newest(), n: groupings.flatMap(({ cards }) => cards).length };
}

// All or nothing: somebody was faster. It is told where it does not take anything from the hands; trying the same once
// more would be in vain, so that is not offered.
const notApplied = ({ id, n }, { groupings, off }) => (refusal) => {
  if (refusal.code !== "grouping_changed") return;
  discard(id);
  announce(""); // that it was applied was said too soon
  unapplied.value = { groupings, off, n: n + (unapplied.value?.n ?? 0) };
};
