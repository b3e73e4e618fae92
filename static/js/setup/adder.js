// A form that stays out of sight until somebody wants one row more. What is begun in it is kept on this machine.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { draftOf, store } from "../drafts.js";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { useAct } from "./act.js";
import { FateLine } from "./field.js";

// `name`: where its draft is kept; `add(texts)` sends; `children(typed, type, first)` draws the fields of `typed` {es, en}.
export function Adder({ name, label, add, children }) {
  const form = useAdder(`setup/new/${name}`, add);
  const first = useRef();
  useLayoutEffect(() => { if (form.isOpen) first.current?.focus(); }, [form.isOpen]);
  const fate = html`<${FateLine} fate=${form.fate} />`;
  if (!form.isOpen) return html`<div class="row"><button type="button" class="button button-small" onClick=${form.open}>${label}</button> ${fate}</div>`;
  const submit = (event) => {
    event.preventDefault();
    if (form.isReady) return form.submit();
    return first.current?.focus();
  };
  return html`<form class="setup-adder" aria-label=${label} onSubmit=${submit} onKeyDown=${onEscape(form.close)}>
    ${children(form.typed, form.type, first)}
    <p class="row">
      <button type="submit" class="button" aria-disabled=${!form.isReady}>${say("setup.add")}</button>
      <button type="button" class="button button-quiet" onClick=${form.close}>${say("setup.not_now")}</button>
      ${fate}
    </p>
  </form>`;
}

const NOTHING = { es: "", en: "" };
const hasText = (typed) => Object.values(typed).some((text) => text.trim());
const kept = (field) => JSON.parse(draftOf(field) || "null") ?? NOTHING;
const keep = (field, typed) => store(field, hasText(typed) ? JSON.stringify(typed) : "");

// Closed, it keeps what was begun; the outbox has it before the draft goes, and a refusal brings it back.
function useAdder(field, add) {
  const [typed, show] = useState(null);
  const [fate, act] = useAct();
  const submit = async () => {
    const given = typed;
    const isTaken = await act(async () => {
      const id = await add(given);
      keep(field, NOTHING);
      return id;
    });
    if (!isTaken) return keep(field, given);
    return show((now) => (now === given ? null : now)); // what was typed over meanwhile stays
  };
  return {
    typed, fate, submit, isOpen: typed !== null, isReady: typed !== null && hasText(typed) && fate.kind !== "saving",
    open: () => show(kept(field)), close: () => show(null), type: (next) => { keep(field, next); show(next); },
  };
}
