// What became of the person's own acts: a short sentence read aloud politely, what waits for the
// network, and what was refused with its reason and its text.
import { html } from "../parts/html.js";
import { signal } from "@preact/signals";
import { say } from "../words.js";
import { isOfGathering } from "./gathered-before.js";
import { answered, discard, outbox, resend } from "../outbox.js";

const STAYS = 15_000; // time to read it; later it would speak of a board that has changed

const announcement = signal({ text: "", count: 0 });
let over = null;

export function announce(text) {
  announcement.value = { text, count: announcement.value.count + 1 };
  clearTimeout(over);
  over = setTimeout(() => { announcement.value = { ...announcement.value, text: "" }; }, STAYS);
}

// Said only once the server has taken the act; a refusal shows itself in the list below.
export async function announceTaken(id, text) {
  try {
    await answered(id);
  } catch (refusal) {
    return console.info("refused", refusal.code);
  }
  return announce(text);
}

export function isConflict(entry) {
  return entry.status === "refused" && entry.error?.code === "conflict";
}

export function Results() {
  const { text, count } = announcement.value;
  const waiting = outbox.value.filter((entry) => entry.status === "waiting").length;
  const troubles = outbox.value.filter(needsShowing);
  return html`
    <div class="results">
      <div class="results-line">
        <p class="results-said" role="status" aria-live="polite"><span key=${count}>${text}</span></p>
        ${waiting > 0 && html`<p class="results-waiting">${waitingText(waiting)}</p>`}
      </div>
      ${troubles.length > 0 && html`<ul class="results-refused">
        ${troubles.map((entry) => html`<${Trouble} key=${entry.id} entry=${entry} />`)}
      </ul>`}
    </div>`;
}

// A conflict of texts is settled beside the text itself.
function needsShowing(entry) {
  return (entry.status === "refused" && !isConflict(entry) && !isStepBack(entry)) || entry.status === "unsaved";
}

// That an act of gathering was not taken back is one sentence, said once: it asks for nothing.
function isStepBack({ name, fields }) {
  return name === "undo" && outbox.value.some(({ id, name: act }) => id === fields.command && isOfGathering(act));
}

function waitingText(n) {
  return n === 1 ? say("desk.waiting_one") : say("desk.waiting_many", { n });
}

function Trouble({ entry }) {
  const { text, heading, labels = [] } = entry.fields;
  const typed = text ?? heading ?? labels.map(({ label }) => label).join(", ");
  const reason = entry.error?.text ?? say("desk.unsaved");
  return html`
    <li class="refusal">
      <span class="refusal-reason">${say("desk.refused", { reason })}</span>
      ${typed && html`<q class="refusal-text" dir="auto" translate="no">${typed}</q>`}
      <button class="button button-quiet" onClick=${() => resend(entry.id)}>${say("desk.try_again")}</button>
      <button class="button button-quiet" onClick=${() => discard(entry.id)}>${say("desk.discard")}</button>
    </li>`;
}
