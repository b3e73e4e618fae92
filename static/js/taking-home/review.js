// The review on the page of the versions: which version is in it, and what that one holds.
import { useMemo, useState } from "preact/hooks";
import { inReview } from "../comments.js";
import { link } from "../feed.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { Comments } from "./comments.js";
import { contentOfVersion } from "./contents.js";

export function Review({ state }) {
  const snapshot = inReview(state);
  return snapshot ? html`<${Held} key=${snapshot.id} snapshot=${snapshot} />` : html`<${Comments} snapshot=${null} content=${null} />`;
}

// What could not be fetched is asked for again when the link is back, or at a press; the whole can be spoken of meanwhile.
function Held({ snapshot }) {
  const [tried, tryAgain] = useState(0);
  const content = useMemo(() => contentOfVersion(snapshot), [snapshot.id, link.value === "up", tried]).value;
  const failed = content === "failed" && html`<p role="alert">${say("review.not_fetched")}
    <button type="button" class="button button-small" onClick=${() => tryAgain(tried + 1)}>${say("review.fetch")}</button></p>`;
  return html`<${Comments} snapshot=${snapshot} content=${failed ? null : content} failed=${failed || null} />`;
}
