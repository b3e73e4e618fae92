// What a conclusion cites, for staff: each heading and single card can be taken out, and what is chosen on the left joins.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { asCited, notCited, sourcesOf } from "./citing.js";
import { changeSources } from "./commands.js";
import { picked, pickNone } from "./picking.js";
import { announce } from "./results.js";

export function Sources({ state, conclusion }) {
  const leave = async (source) => {
    await changeSources(conclusion.id, { leave: asCited([source]) });
    announce(say("conclusions.uncited"));
  };
  return html`<ul class="conclusion-cites" aria-label=${say("conclusions.sources")}>
    ${sourcesOf(state, conclusion).map((source) => html`
      <li key=${source.id} class="conclusion-source">
        <span class=${source.lone ? "" : "conclusion-source-heading"} dir="auto" translate="no">${source.title}</span>
        <button class="button button-small button-quiet" aria-label=${say("conclusions.uncite_this", { what: source.title })}
          onClick=${() => leave(source)}>${say("conclusions.uncite")}</button>
      </li>`)}
  </ul>`;
}

// In sight only while something is chosen that this conclusion does not cite.
export function CiteChosen({ state, conclusion }) {
  const wanted = picked.value.size > 0 ? notCited(state, conclusion, picked.value) : null;
  if (!wanted) return null;
  const cite = async () => {
    pickNone();
    await changeSources(conclusion.id, { cite: wanted });
    announce(say("conclusions.sources_added"));
  };
  return html`<button class="button button-small" onClick=${cite}>${say("conclusions.cite_chosen")}</button>`;
}
