// Cards of a conclusion that were worded anew, came or went since it cited them: which ones, and that staff looked at them.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { say } from "../words.js";
import { confirmSources } from "./commands.js";
import { announce } from "./results.js";
import { seenOf, sinceCited } from "./since-cited.js";

export function ChangedCards({ state, conclusion }) {
  const [open, show] = useState(false);
  const found = sinceCited(state, conclusion);
  if (found.length === 0) return null;
  const confirm = async () => {
    await confirmSources(conclusion.id, seenOf(found));
    announce(say("conclusions.changes_seen"));
  };
  return html`
    <button class="button button-quiet button-small conclusion-changed" aria-expanded=${open} onClick=${() => show(!open)}>
      ${found.length === 1 ? say("conclusions.changed_one") : say("conclusions.changed_many", { n: found.length })}</button>
    ${open && html`<div class="conclusion-cards">
      <ul class="conclusion-sources">
        ${found.map(({ card, gone }) => html`
          <li key=${card.id} class="conclusion-card">
            <span class="conclusion-card-code" translate="no">${card.code}</span>
            <span>${gone && html`<span class="conclusion-card-gone">${say("conclusions.card_gone")}</span> `}<span dir="auto" translate="no">${card.text}</span></span>
          </li>`)}
      </ul>
      <p><button class="button button-small" onClick=${confirm}>${say("conclusions.confirm_sources")}</button></p>
    </div>`}`;
}
