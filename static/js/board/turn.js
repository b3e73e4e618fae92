// When the own group presents, beside where the session stands.
import { html } from "../parts/html.js";
import { placeOf, planOf } from "../presenting.js";
import { onlySession } from "../select.js";
import { say } from "../words.js";
import { ownGroup, phase, shown } from "./shown.js";

export function OwnTurn() {
  const words = turnWords();
  return words && html`<p class="board-turn" role="status">${words}</p>`;
}

export const ownPlan = () => (phase.value === "plenary" ? planOf(shown.value, onlySession(shown.value)) : null);

export function turnWords() {
  const place = placeOf(ownPlan(), ownGroup.value);
  if (!place) return null;
  if (place.is === "now") return say("presenting.own_now");
  if (place.is === "done") return say("presenting.own_done");
  if (place.before === 0) return say("presenting.own_first");
  return place.before === 1 ? say("presenting.own_next") : say("presenting.own_later", { n: place.before });
}
