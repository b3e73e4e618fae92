// The review on the page of the versions: which version is in it, and what that one holds.
import { inReview } from "../comments.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { Comments } from "./comments.js";
import { askAgain, useContent } from "./contents.js";

export function Review({ state }) {
  const snapshot = inReview(state);
  return snapshot ? html`<${Held} key=${snapshot.id} snapshot=${snapshot} />` : html`<${Comments} snapshot=${null} content=${null} />`;
}

// What could not be fetched is asked for again when the link is back, or at a press; the whole can be spoken of meanwhile.
function Held({ snapshot }) {
  const content = useContent(snapshot);
  const failed = content === "failed" && html`<p role="alert">${say("review.not_fetched")}
    <button type="button" class="button button-small" onClick=${() => askAgain(snapshot)}>${say("review.fetch")}</button></p>`;
  return html`<${Comments} snapshot=${snapshot} content=${failed ? null : content} failed=${failed || null} />`;
}
