// A comment that was sent from this device, with its words and what became of it.
import { useState } from "preact/hooks";
import { copyText } from "../board/copy.js";
import { CardText } from "../parts/card-text.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";

// `again`: sends a refused one once more, if there is a review to send it to; `discard`: throws it away.
export function Sent({ comment, again, discard }) {
  const { text, delegation, fate, command } = comment;
  return html`<li class="comment" data-comment=${comment.id}>
    ${delegation && html`<p class="comment-who small soft" dir="auto" translate="no">${delegation}</p>`}
    <${CardText} text=${text} />
    ${fate === "refused" ? html`<${Refused} text=${text} reason=${command.error?.text} again=${again} discard=${discard} />` : html`<${Fate} fate=${fate} />`}
  </li>`;
}

// words: review.fate_waiting review.fate_unsaved review.fate_answered
function Fate({ fate }) {
  return html`<p class=${`comment-fate comment-fate-${fate}`}>${say(`review.fate_${fate}`)}</p>`;
}

function Refused({ text, reason, again, discard }) {
  return html`<div class="comment-refused" role="alert">
    <p>${say("review.refused", { reason: reason ?? "" })}</p>
    <div class="row">
      ${again && html`<button type="button" class="button button-small" onClick=${again}>${say("review.again")}</button>`}
      <${Copy} text=${text} />
      <button type="button" class="button button-quiet button-small" onClick=${discard}>${say("review.discard")}</button>
    </div>
  </div>`;
}

function Copy({ text }) {
  const [copied, tell] = useState(false);
  return html`<button type="button" class="button button-small" onClick=${() => tell(copyText(text))}>${copied ? say("review.copied") : say("review.copy")}</button>`;
}

// What was begun and has no field any more stays in sight until its writer throws it away.
export function KeptComment({ text, discard }) {
  return html`<div class="comment comment-kept">
    <p class="comment-who small">${say("review.kept")}</p>
    <${CardText} text=${text} />
    <div class="row">
      <${Copy} text=${text} />
      <button type="button" class="button button-quiet button-small" onClick=${discard}>${say("review.discard")}</button>
    </div>
  </div>`;
}
