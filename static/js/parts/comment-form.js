// A field for a comment on a frozen version: kept as a draft from the first key until the outbox has it. What is too
// long is told and never cut. Enter begins a new line here, for a comment is a paragraph; Ctrl+Enter sends.
import { useLayoutEffect, useRef } from "preact/hooks";
import { MOST_NAME } from "../comments.js";
import { useDraft } from "../drafts.js";
import { excessOf, isBlank, lengthOf } from "../text.js";
import { say } from "../words.js";
import { GrowingField } from "./growing.js";
import { html } from "./html.js";

// `send` gives the promise that the text is in the outbox: only then is the draft forgotten, and `forgotten` called.
export function CommentForm({ draft, label, delegation, send, close, forgotten = () => undefined, focused = true }) {
  const [text, setText, clear] = useDraft(draft);
  const field = useRef();
  useLayoutEffect(() => { if (focused) field.current.focus(); }, []);
  const post = (event) => {
    event.preventDefault();
    if (isBlank(text) || excessOf(text) > 0 || excessOfName(delegation) > 0) return field.current.focus();
    clear(send(text.trim())).then(forgotten);
    return close();
  };
  const onKeyDown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) post(event);
    else if (event.key === "Escape") close();
  };
  return html`<form class="comment-form" onSubmit=${post}>
    <${GrowingField} field=${field} value=${text} class="input comment-field" aria-label=${label} enterkeyhint="enter"
      onInput=${(event) => setText(event.currentTarget.value)} onKeyDown=${onKeyDown} />
    <${Over} excess=${excessOf(text)} />
    <div class="row">
      <button type="submit" class="button button-primary">${say("review.send")}</button>
      <button type="button" class="button button-quiet" onClick=${close}>${isBlank(text) ? say("review.not_now") : say("review.keep")}</button>
    </div>
  </form>`;
}

// Whom the comments are for: said once for all of them.
export function DelegationField({ value, set }) {
  return html`<label class="field comment-delegation">
    <span class="small soft">${say("review.delegation")}</span>
    <input class="input" dir="auto" autocomplete="organization" value=${value} onInput=${(event) => set(event.currentTarget.value)} />
    <${Over} excess=${excessOfName(value)} />
  </label>`;
}

function Over({ excess }) {
  return excess > 0 && html`<p class="comment-over" role="alert">${say("review.too_long", { n: excess })}</p>`;
}

const excessOfName = (name) => Math.max(0, lengthOf(name.trim()) - MOST_NAME);
