// Taking back what one did oneself to cards and headings, the newest first: a key, and a button that says what.
import { computed } from "@preact/signals";
import { answered, outbox } from "../outbox.js";
import { html } from "../parts/html.js";
import { cardsCount } from "../parts/columns.js";
import { stepsBack } from "../taking-back.js";
import { say } from "../words.js";
import { undo } from "./commands.js";
import { isOfGathering } from "./gathered-before.js";
import { announce } from "./results.js";

const steps = computed(() => stepsBack(outbox.value, isOfGathering));

export const canUndo = () => steps.value.length > 0;
export const lastStep = () => steps.value[0] ?? null;

// A refusal is one sentence: what others have changed since stays as it is, and the next step is the one before.
export async function undoLast() {
  const [last] = steps.value;
  if (!last) return;
  const what = actOf(last);
  try {
    await answered(await undo(last.id));
  } catch (refusal) {
    return void announce(refusal.text ?? say("desk.not_undone"));
  }
  announce(say("desk.undone", { what }));
}

// What an own act does: «agrupar 8 tarjetas».
// words: desk.act_gather_cards desk.act_release_cards desk.act_name_heading desk.act_move_cluster desk.act_order_by_ranking desk.act_apply_groupings desk.act_reject_suggestions
function actOf({ name, fields }) {
  const cards = fields.cards ?? (fields.groupings ?? []).flatMap((each) => each.cards);
  return say(`desk.act_${name}`, { cards: cardsCount(cards.length), heading: fields.heading ?? "" });
}

// It keeps its place while there is nothing to take back, and the focus, so that it can be pressed again.
export function UndoButton() {
  const [last] = steps.value;
  const words = last ? say("desk.undo_of", { what: actOf(last) }) : say("desk.undo");
  return html`<button type="button" class=${last ? UNDO : `${UNDO} undo-none`} title=${words} onClick=${undoLast}>
    <span class="gathering-undo-words">${words}</span> <kbd>z</kbd>
  </button>`;
}

const UNDO = "button button-small button-quiet gathering-undo";
