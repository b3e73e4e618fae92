// On a conclusion: how many comments its review has brought, and at a press what they say.
import { useState } from "preact/hooks";
import { byConclusion, unread } from "../comments.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { CommentRows } from "./comment-row.js";

export function Commented({ state, conclusion }) {
  const [open, show] = useState(false);
  const comments = byConclusion(state).get(conclusion.id) ?? [];
  if (!comments.length) return null;
  return html`
    <button class="button button-quiet button-small numeral" aria-expanded=${open} onClick=${() => show(!open)}>${commentsCount(comments)}</button>
    ${open && html`<div class="conclusion-comments"><${CommentRows} state=${state} comments=${comments} /></div>`}`;
}

// words: review.comments_none review.comments_one review.comments_many review.new_one review.new_many
export function commentsCount(comments) {
  const fresh = unread(comments).length;
  const all = counted("comments", comments.length);
  return fresh ? say("review.and_new", { all, fresh: counted("new", fresh) }) : all;
}

function counted(what, n) {
  if (n === 0) return say("review.comments_none");
  return n === 1 ? say(`review.${what}_one`) : say(`review.${what}_many`, { n });
}
