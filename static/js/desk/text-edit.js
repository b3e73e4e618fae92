// Editing one text in place. What is typed is kept as a draft on this machine from the first key;
// Enter saves it against the version it was based on, Escape closes and keeps the draft.
import { html } from "../parts/html.js";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { CardText } from "../parts/card-text.js";
import { say } from "../words.js";
import { useDraft } from "../drafts.js";
import { excessOf } from "../text.js";
import { baseOf } from "./own-text.js";
import { announce } from "./results.js";

// `above`: what stands over the field and may type into it, given what is typed so far.
export function TextEdit({ draft, text, version, label, save, close, mayBeEmpty = false, above = null }) {
  const edit = useEdit({ draft, text, version, save, close, mayBeEmpty });
  const field = useRef();
  useLayoutEffect(() => fitHeight(field.current));
  // At once, so that the very next key already lands in the field.
  useLayoutEffect(() => takeFocus(field.current), []);
  return html`
    <div class="text-edit" onPointerDown=${(event) => event.stopPropagation()}>
      ${above?.(edit.typed, edit.type)}
      <textarea class="input text-edit-field" rows="1" dir="auto" ref=${field} aria-label=${label} placeholder=${label} value=${edit.typed}
        onInput=${(event) => edit.type(event.target.value)} onKeyDown=${edit.key}></textarea>
      ${edit.over > 0 && html`<p class="text-edit-over" role="alert">${say("desk.too_long", { n: edit.over })}</p>`}
      ${edit.stale && html`
        <${Both} mine=${edit.typed} theirs=${text} useMine=${edit.submitOver} useTheirs=${edit.giveUp} />`}
      <div class="text-edit-buttons">
        <button class="button button-primary" onClick=${edit.submit}>${say("desk.save")}</button>
        <button class="button button-quiet" onClick=${edit.leave}>${say("desk.keep_draft")}</button>
        ${edit.changed && html`
          <button class="button button-quiet" onClick=${edit.giveUp}>${say("desk.drop_draft")}</button>`}
      </div>
    </div>`;
}

// Two texts where there was one: the person chooses, nothing is thrown away unseen.
export function Both({ mine, theirs, useMine, useTheirs }) {
  return html`
    <div class="both" role="group" aria-label=${say("desk.both_texts")}>
      <p class="both-words">${say("desk.changed_meanwhile")}</p>
      <dl class="both-texts">
        <div><dt>${say("desk.other_text")}</dt><dd><${CardText} text=${theirs} /></dd></div>
        <div><dt>${say("desk.own_text")}</dt><dd><${CardText} text=${mine} /></dd></div>
      </dl>
      <div class="both-buttons">
        <button class="button button-small" onClick=${useTheirs}>${say("desk.use_theirs")}</button>
        <button class="button button-small" onClick=${useMine}>${say("desk.use_mine")}</button>
      </div>
    </div>`;
}

function useEdit({ draft, text, version, save, close, mayBeEmpty }) {
  const [kept, setKept, clearKept] = useDraft(draft);
  const [keptBase, setKeptBase, clearBase] = useDraft(`${draft}:base`);
  const [typed, setTyped] = useState(kept || text);
  const [base, setBase] = useState(baseOf(kept, keptBase, version));
  const over = excessOf(typed);
  const type = (value) => {
    setTyped(value);
    setKept(value);
    setKeptBase(base);
  };
  const giveUp = () => { clearKept(); clearBase(); close(); };
  const submitWith = async (against) => {
    const wanted = typed.trim();
    if (!wanted && !mayBeEmpty) return announce(say("desk.empty_text"));
    if (over > 0) return undefined;
    if (wanted !== text) await save(wanted, against);
    return giveUp();
  };
  const submit = () => submitWith(base);
  const submitOver = () => { setBase(version); submitWith(version); };
  const leave = () => close();
  return {
    typed, type, over, submit, submitOver, giveUp, leave,
    changed: typed !== text,
    stale: base !== version && typed.trim() !== text,
    key: (event) => editKey(event, submit, leave),
  };
}

export function editKey(event, submit, leave) {
  if (event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    leave();
  }
}

// With its buttons in sight, also at the foot of a column.
export function takeFocus(field) {
  field.focus();
  field.parentElement.scrollIntoView({ block: "nearest" });
  field.setSelectionRange(field.value.length, field.value.length);
}

export function fitHeight(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
