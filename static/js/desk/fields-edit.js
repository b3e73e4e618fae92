// A few short texts edited together in place. What is typed is kept as drafts on this machine from the first key;
// Enter saves what was touched, Escape closes and keeps the drafts. Where someone else changed it, both are shown first.
import { html } from "../parts/html.js";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { onEscape } from "../parts/escape.js";
import { useDraft } from "../drafts.js";
import { excessOf } from "../text.js";
import { say } from "../words.js";
import { fieldOver, touchedOf } from "./own-text.js";
import { announce } from "./results.js";
import { Both } from "./text-edit.js";

const SHORT = 200; // as the server takes a name or a date

// `fields`: [{name, label, value, long}], always the same ones; `save` takes {name: text}.
export function FieldsEdit({ draft, label, fields, save, close }) {
  const first = useRef();
  const all = fields.map((field) => useField(`${draft}/${field.name}`, field));
  useLayoutEffect(() => first.current.querySelector("input, textarea").focus(), []);
  const over = all.some((field) => field.over > 0);
  const giveUp = () => { for (const field of all) field.clear(); close(); };
  const submit = async (event) => {
    event.preventDefault();
    if (over) return;
    if (all.some((field) => field.stale)) return void announce(say("desk.changed_meanwhile"));
    const touched = touchedOf(all);
    if (Object.keys(touched).length > 0) await save(touched);
    giveUp();
  };
  return html`
    <form class="fields-edit" ref=${first} aria-label=${label} onSubmit=${submit} onKeyDown=${onEscape(close)}>
      ${all.map((field) => html`<${Field} key=${field.name} field=${field} submit=${submit} />`)}
      <div class="text-edit-buttons">
        <button class="button button-primary" type="submit">${say("desk.save")}</button>
        <button class="button button-quiet" type="button" onClick=${close}>${say("desk.keep_draft")}</button>
        ${all.some((field) => field.touched) && html`
          <button class="button button-quiet" type="button" onClick=${giveUp}>${say("desk.drop_draft")}</button>`}
      </div>
    </form>`;
}

function useField(draft, field) {
  const [kept, keep, clearKept] = useDraft(draft);
  const [keptBase, keepBase, clearBase] = useDraft(`${draft}:base`);
  const [own, setOwn] = useState(kept ? { typed: kept, base: keptBase } : null);
  const { typed, touched, stale } = fieldOver(field.value, own);
  const over = field.long ? excessOf(typed) : Math.max(0, [...typed.trim()].length - SHORT);
  const hold = (wanted, base) => { setOwn({ typed: wanted, base }); keep(wanted); keepBase(base); };
  const clear = () => { setOwn(null); clearKept(); clearBase(); };
  const type = (wanted) => hold(wanted, own?.base ?? field.value);
  return { ...field, typed, touched, stale, over, clear, type, useMine: () => hold(typed, field.value) };
}

function Field({ field: { label, value, typed, type, over, long, stale, useMine, clear }, submit }) {
  const key = (event) => { if (long && event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event); };
  return html`<div>
    <label class="fields-edit-field"><span class="fields-edit-label">${label}</span>
      ${long
        ? html`<textarea class="input" rows="2" dir="auto" value=${typed} onInput=${(event) => type(event.target.value)} onKeyDown=${key}></textarea>`
        : html`<input class="input" type="text" dir="auto" autocomplete="off" value=${typed} onInput=${(event) => type(event.target.value)} />`}
      ${over > 0 && html`<span class="text-edit-over" role="alert">${say("desk.too_long", { n: over })}</span>`}
    </label>
    ${stale && html`<${Both} mine=${typed} theirs=${value} useMine=${useMine} useTheirs=${clear} />`}</div>`;
}
