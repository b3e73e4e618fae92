// Taking back what one did oneself, the newest first: a key, and a quiet button that says what it takes back.
import { computed } from "@preact/signals";
import { outbox, send } from "../outbox.js";
import { html } from "../parts/html.js";
import { stepsBack } from "../taking-back.js";
import { say } from "../words.js";
import { focusCard } from "./focus.js";
import { actOf } from "./naming.js";
import { isOpen } from "./shown.js";

const steps = computed(() => stepsBack(outbox.value));

export const canUndo = () => isOpen() && steps.value.length > 0;

export function undoLast() {
  const [last] = steps.value;
  focusCard(last.fields.card ?? last.id);
  send("undo", { command: last.id });
}

// It keeps its place while there is nothing to take back, so that the line beside it never shifts; and the focus,
// so that it can be pressed again.
export function UndoButton() {
  if (!canUndo()) return html`<button type="button" class="button button-small button-quiet undo undo-none">${say("board.undo")}</button>`;
  const words = say("board.undo_of", { what: actOf(steps.value[0]) });
  const press = () => {
    const isLast = steps.value.length === 1;
    if (isLast) return undoLast();
    return send("undo", { command: steps.value[0].id });
  };
  return html`<button type="button" class="button button-small button-quiet undo" title=${words} aria-label=${words} onClick=${press}>${say("board.undo")}</button>`;
}
