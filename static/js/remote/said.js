// What became of the last press: one line that keeps its place. Nothing here holds a text, so what is refused is told and let go.
import { html } from "../parts/html.js";
import { signal } from "@preact/signals";
import { answered, discard, outbox } from "../outbox.js";
import { say } from "../words.js";

const STAYS = 6000;

const last = signal({ text: "", count: 0 });
let over = null;

export function tell(text) {
  last.value = { text, count: last.value.count + 1 };
  clearTimeout(over);
  over = setTimeout(() => { last.value = { ...last.value, text: "" }; }, STAYS);
}

// `id`: the promise of a command's id, or null where nothing was sent.
export async function tellOf({ id, words }) {
  if (id === null) return tell(words);
  navigator.vibrate?.(15);
  const command = await id;
  try {
    await answered(command);
  } catch (refusal) {
    discard(command);
    return tell(say("remote.refused", { reason: refusal.text ?? "" }));
  }
  return tell(words);
}

export function Said() {
  const waiting = outbox.value.filter(({ status }) => status === "waiting").length;
  const { text, count } = last.value;
  return html`<p class="remote-said" role="status" aria-live="polite">
    ${waiting > 0 ? say(waiting === 1 ? "remote.kept_one" : "remote.kept_many", { n: waiting }) : html`<span key=${count}>${text}</span>`}
  </p>`;
}
