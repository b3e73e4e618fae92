// Everything that was said of the versions, first what nobody has decided on; and what a delegation wrote on paper.
import { useRef, useState } from "preact/hooks";
import { commentsOf, unread } from "../comments.js";
import { useDraft } from "../drafts.js";
import { CommentForm, DelegationField } from "../parts/comment-form.js";
import { html } from "../parts/html.js";
import { conclusionsOf } from "../select.js";
import { beginning } from "../text.js";
import { say } from "../words.js";
import { CommentRows } from "./comment-row.js";
import { postComment } from "./commands.js";
import { announceTaken } from "./results.js";

export function AllComments({ state }) {
  const [filter, choose] = useState("new");
  const all = commentsOf(state);
  const stayed = useStaying(unread(all), filter);
  const rows = filter === "new" ? all.filter(({ id }) => stayed.has(id)) : all;
  const pick = (name) => () => choose(name);
  const numbers = new Map(numbered(state).map((row) => [row.id, row]));
  return html`<div class="all-comments">
    <div class="row" role="group" aria-label=${say("review.which")}>
      <button class="button button-small" aria-pressed=${filter === "new"} onClick=${pick("new")}>${say("review.only_new", { n: unread(all).length })}</button>
      <button class="button button-small" aria-pressed=${filter === "all"} onClick=${pick("all")}>${say("review.every", { n: all.length })}</button>
    </div>
    ${rows.length === 0 && html`<p class="soft">${say("review.none_here")}</p>`}
    <${CommentRows} key=${filter} state=${state} comments=${rows} aboutOf=${(comment) => aboutOf(numbers, comment)} />
  </div>`;
}

// What was new when it was shown stays where it is while one decides on it; the next choice of the filter tidies up.
function useStaying(fresh, filter) {
  const kept = useRef({ filter: null, ids: new Set() });
  if (kept.current.filter !== filter) kept.current = { filter, ids: new Set() };
  for (const { id } of fresh) kept.current.ids.add(id);
  return kept.current.ids;
}

const BEGINNING = 60;

function aboutOf(numbers, { conclusion }) {
  if (conclusion === null) return say("review.whole");
  const row = numbers.get(conclusion);
  return row ? `${row.number ?? "–"}. ${beginning(row.text, BEGINNING)}` : "";
}

const numbered = (state) => conclusionsOf(state).flatMap(({ conclusions }) => conclusions);

// A delegation that wrote on paper is heard like the others.
export function FromPaper({ state, snapshot, close }) {
  const [delegation, setDelegation] = useDraft("paper-delegation:of");
  const [conclusion, choose] = useDraft("paper-about:of");
  const rows = numbered(state).filter(({ number }) => number);
  const there = rows.some(({ id }) => id === conclusion) ? conclusion : null;
  const post = (text) => {
    const sent = postComment({ snapshot: snapshot.id, conclusion: there, text, delegation: delegation.trim() });
    sent.then((id) => announceTaken(id, say("review.done_noted")));
    return sent;
  };
  return html`<div class="review-form">
    <${DelegationField} value=${delegation} set=${setDelegation} />
    <label class="field"><span class="small soft">${say("review.about")}</span>
      <select class="input" value=${there ?? ""} onChange=${(event) => choose(event.target.value)}>
        <option value="">${say("review.whole")}</option>
        ${rows.map(({ id, number, text }) => html`<option key=${id} value=${id}>${`${number}. ${beginning(text, BEGINNING)}`}</option>`)}
      </select></label>
    <${CommentForm} draft="paper-comment" label=${say("review.text")} delegation=${delegation} send=${post} close=${close} />
  </div>`;
}
