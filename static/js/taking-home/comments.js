// The review of a frozen version, as those who took part meet it: a field for each conclusion and one for the whole, and
// what this device has sent. The outbox keeps every text until it is answered; what was begun is a draft on this device.
import { useRef, useState } from "preact/hooks";
import { boot } from "../boot.js";
import { draftField, draftsBut, sentComments } from "../comments.js";
import { draftOf, kept, store, useDraft } from "../drafts.js";
import { discard, outbox, resend, send } from "../outbox.js";
import { CardText } from "../parts/card-text.js";
import { CommentForm, DelegationField } from "../parts/comment-form.js";
import { html } from "../parts/html.js";
import { isBlank } from "../text.js";
import { inLanguage, say } from "../words.js";
import { KeptComment, Sent } from "./sent.js";

const COMMENTING = new Set(["rapporteur", "delegate", "everyone"]);
const NOTHING = { questions: [], conclusions: [] };

// `snapshot`: the version in review, or null where none is; `content`: what it holds, or null while that is fetched;
// `failed`: what stands there where it could not be.
export function Comments({ snapshot, content, failed = null, role = boot.role }) {
  const [delegation, setDelegation] = useDraft("comment-delegation:of");
  if (!COMMENTING.has(role)) return null;
  const sent = sentComments(outbox.value);
  if (!snapshot) return html`<${Afterwards} sent=${sent} />`;
  const held = content ?? NOTHING;
  const of = (id) => sent.filter((comment) => comment.snapshot === snapshot.id && comment.conclusion === id);
  const rest = sent.filter((comment) => comment.snapshot !== snapshot.id || !holds(held, comment.conclusion));
  const about = { snapshot, delegation, content: held };
  return html`<section class="commenting" aria-labelledby="commenting-title">
    <h2 id="commenting-title">${say("review.period")}</h2>
    <p class="measure">${snapshot.review_until ? say("review.lead_until", { until: snapshot.review_until }) : say("review.lead")}</p>
    <${DelegationField} value=${delegation} set=${setDelegation} />
    ${content ? html`<${Items} about=${about} of=${of} />` : failed ?? html`<p class="soft" role="status">${say("review.loading")}</p>`}
    <div class="comment-on"><h3 class="comment-about">${say("review.whole")}</h3>
      <${CommentOn} about=${about} conclusion=${null} label=${say("review.on_whole")} sent=${of(null)} /></div>
    ${content && html`<${Strays} conclusions=${content.conclusions} />`}
    <${Others} sent=${content ? rest : rest.filter((comment) => comment.snapshot !== snapshot.id)} about=${about} />
  </section>`;
}

const holds = ({ conclusions }, id) => id === null || conclusions.some((row) => row.id === id);
const inOrder = (rows) => [...rows].sort((a, b) => a.number - b.number);

function Items({ about, of }) {
  const { questions, conclusions } = about.content;
  return [...questions].sort((a, b) => a.position - b.position).map((question) => html`<section class="comment-question" key=${question.id}>
    <h3 class="question-text">${inLanguage(question.text)}</h3>
    <ol class="comment-items">
      ${inOrder(conclusions.filter((row) => row.question === question.id)).map((row) => html`<li class="comment-on" key=${row.id} data-conclusion=${row.id}>
        <p class="comment-number numeral" translate="no">${row.number}</p>
        <div class="comment-body">
          <${CardText} text=${row.text} whole />
          <${CommentOn} about=${about} conclusion=${row.id} label=${say("review.on_conclusion", { n: row.number })} sent=${of(row.id)} />
        </div>
      </li>`)}
    </ol>
  </section>`);
}

// A text that was begun stands open from the start, but only a press brings the caret there.
function CommentOn({ about, conclusion, label, sent }) {
  const draft = draftField(conclusion);
  const [open, show] = useState(() => isBlank(draftOf(draft)) ? null : "kept");
  const [, redraw] = useState(0); // the button tells whether a text is begun
  const button = useRef();
  const post = (text) => sendComment(about, conclusion, text);
  const close = () => {
    show(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  return html`
    ${open
      ? html`<${CommentForm} draft=${draft} label=${label} delegation=${about.delegation} send=${post} close=${close} forgotten=${() => redraw(Date.now())} focused=${open === "pressed"} />`
      : html`<button type="button" class="button button-quiet button-small comment-begin" ref=${button} onClick=${() => show("pressed")}>
          ${isBlank(draftOf(draft)) ? say("review.comment") : say("review.go_on")}<span class="visually-hidden"> ${label}</span></button>`}
    ${sent.length > 0 && html`<ul class="comments" aria-live="polite" aria-label=${say("review.sent")}>
      ${sent.map((comment) => html`<${Sent} key=${comment.id} comment=${comment} again=${() => again(comment, about)} discard=${() => discard(comment.id)} />`)}
    </ul>`}`;
}

const sendComment = ({ snapshot, delegation }, conclusion, text) =>
  send("post_comment", { snapshot: snapshot.id, conclusion, text, delegation: delegation.trim() });

// A comment on an earlier version goes to the one in review; of a conclusion that is gone from it, to the whole.
async function again({ snapshot, conclusion, text, command }, about) {
  if (snapshot === about.snapshot.id) return resend(command.id);
  const said = { ...about, delegation: command.fields.delegation };
  await sendComment(said, holds(about.content, conclusion) ? conclusion : null, text);
  return discard(command.id);
}

// What was begun on a conclusion that the version does not hold has no field to stand in.
function Strays({ conclusions }) {
  return html`<${Kept} but=${[null, ...conclusions.map(({ id }) => id)]} />`;
}

function Kept({ but }) {
  const [, redraw] = useState(0);
  return draftsBut(but, kept()).map(({ field, text }) => html`
    <${KeptComment} key=${field} text=${text} discard=${() => { store(field, ""); redraw(Date.now()); }} />`);
}

function Others({ sent, about = null }) {
  return sent.length > 0 && html`<h3 class="comment-about">${say("review.sent")}</h3><ul class="comments">
    ${sent.map((comment) => html`<${Sent} key=${comment.id} comment=${comment} again=${about && (() => again(comment, about))} discard=${() => discard(comment.id)} />`)}
  </ul>`;
}

// Without a review nothing can be sent, and nothing of what was written goes.
function Afterwards({ sent }) {
  if (!sent.length && !draftsBut([], kept()).length) return null;
  return html`<section class="commenting" aria-labelledby="commenting-title">
    <h2 id="commenting-title">${say("review.period")}</h2>
    <p>${say("review.over")}</p>
    <${Kept} but=${[]} />
    <${Others} sent=${sent} />
  </section>`;
}
