// Comments of delegations, as staff read them: from where, their words, and what becomes of each.
import { useState } from "preact/hooks";
import { CardText } from "../parts/card-text.js";
import { clockTime } from "../parts/clock-time.js";
import { GroupBadge } from "../parts/group-badge.js";
import { html } from "../parts/html.js";
import { latestVersion } from "../snapshots.js";
import { say } from "../words.js";
import { setCommentState } from "./commands.js";
import { announce } from "./results.js";

const AT_ONCE = 50; // there may be a thousand

export function CommentRows({ state, comments, aboutOf = () => "" }) {
  const [most, showMore] = useState(AT_ONCE);
  return html`
    <ul class="comments">${comments.slice(0, most).map((comment) => html`<${CommentRow} key=${comment.id} state=${state} comment=${comment} about=${aboutOf(comment)} />`)}</ul>
    ${comments.length > most && html`<button class="button button-quiet" onClick=${() => showMore(most + AT_ONCE)}>
      ${say("review.more", { n: Math.min(AT_ONCE, comments.length - most) })}</button>`}`;
}

// `about`: what it speaks of, where that is not plain from where it stands.
export function CommentRow({ state, comment, about = "" }) {
  const { id, state: stands, text, pending } = comment;
  return html`<li class=${stands === "new" ? "comment comment-new" : "comment"} data-comment=${id}>
    <p class="comment-who small soft"><${Who} state=${state} comment=${comment} />${about && html`<span dir="auto" translate="no">${about}</span>`}</p>
    <${CardText} text=${text} />
    <div class="comment-foot">
      ${stands !== "new" && html`<span class="comment-state">${stateWord(stands)}</span>`}
      ${WAYS[stands].map((wanted) => html`<button key=${wanted} type="button" class="button button-quiet button-small" disabled=${Boolean(pending)}
        onClick=${() => decide(id, wanted)}>${wayWord(wanted)}</button>`)}
    </div>
  </li>`;
}

const WAYS = { new: ["taken", "declined"], taken: ["new"], declined: ["new"] };

// words: review.state_new review.state_taken review.state_declined
const stateWord = (state) => say(`review.state_${state}`);
// words: review.make_new review.make_taken review.make_declined
const wayWord = (state) => say(`review.make_${state}`);

async function decide(comment, wanted) {
  await setCommentState(comment, wanted);
  announce(stateWord(wanted));
}

function Who({ state, comment: { group, delegation, at, snapshot } }) {
  const number = state.groups.get(group)?.number;
  const version = state.snapshots.get(snapshot)?.version;
  return html`
    ${number && html`<${GroupBadge} number=${number} />`}
    ${delegation && html`<strong dir="auto" translate="no">${delegation}</strong>`}
    <time class="numeral" datetime=${new Date(at).toISOString()}>${clockTime(at)}</time>
    ${version && latestVersion(state)?.id !== snapshot && html`<span>${say("review.of_version", { version })}</span>`}`;
}
