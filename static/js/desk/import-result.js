// What came of bringing a file in: how many cards are new, and every text that was not accepted, with its reason.
import { newCards, textsOf } from "../delivery.js";
import { CardText } from "../parts/card-text.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";

export function ImportResult({ outcome, content }) {
  const { refused, held, failed, text } = outcome;
  const closed = refused.some(({ error }) => error?.code === "closed");
  return html`<div class="import-result" role="status">
    ${failed
      ? html`<p class="notice notice-warn">${text ?? say("delivery.import_failed")}</p>`
      : html`<p><strong>${say("delivery.imported", { n: newCards(outcome, content) })}</strong></p>`}
    ${held && html`<p class="notice notice-warn">${say("delivery.import_held")}</p>`}
    ${closed && html`<p class="notice notice-warn">${say("delivery.import_closed")}</p>`}
    ${refused.length > 0 && html`<${RefusedTexts} refused=${refused} />`}
  </div>`;
}

function RefusedTexts({ refused }) {
  return html`<h3 class="import-refused-title">${say("delivery.import_refused", { n: refused.length })}</h3>
    <ul class="import-refused">
      ${refused.map(({ command, error }) => html`<li class="card" key=${command.id}>
        ${textsOf(command).map((text, at) => html`<${CardText} key=${at} text=${text} />`)}
        ${textsOf(command).length === 0 && html`<p class="soft">${say("delivery.change_without_text")}</p>`}
        <p class="receipt-refused small">${error?.text}</p>
      </li>`)}
    </ul>`;
}
