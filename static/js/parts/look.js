// «Look here»: one card or heading that facilitation asks everyone to look at. It is marked wherever it is
// shown, in a place that is free anyway: nothing moves.
import { html } from "./html.js";
import { onlySession } from "../select.js";
import { say } from "../words.js";

export const lookOf = (state) => onlySession(state)?.stage.look ?? null;
export const isLookedAt = (state, id) => lookOf(state)?.id === id;

export function LookMark() {
  return html`<span class="look-mark"><svg viewBox="0 0 18 18" aria-hidden="true"><path d="M3 2v14l13-7z" /></svg>${say("common.look_here")}</span>`;
}
