// A question that is answered by typing a few words, so that nobody does by mistake what cannot be undone.
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { plain } from "../desk/plain.js";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";

const isSame = (one, other) => plain(one.trim()).replace(/\s+/g, " ") === plain(other.trim()).replace(/\s+/g, " ");

// `wanted`: the words to type. `act()` is called once they stand there.
export function TypedConfirm({ text, wanted, yes, act, cancel, why = "" }) {
  const [typed, type] = useState("");
  const [asked, ask] = useState(false);
  const id = useId();
  const field = useRef();
  useLayoutEffect(() => field.current.focus(), []);
  const isRight = isSame(typed, wanted);
  const submit = (event) => {
    event.preventDefault();
    if (isRight) return act();
    ask(true);
    return field.current.focus();
  };
  return html`<form class="setup-typed" aria-label=${yes} onSubmit=${submit} onKeyDown=${onEscape(cancel)}>
    <p class="measure">${text}</p>
    <label class="field" for=${id}><span>${say("setup.type_to_confirm")} <strong class="setup-typed-words" translate="no">${wanted}</strong></span></label>
    <input class="input" id=${id} ref=${field} type="text" autocomplete="off" autocapitalize="off" spellcheck=${false} dir="auto" value=${typed}
      aria-invalid=${asked && !isRight} aria-describedby=${`${id}-why`} onInput=${({ target }) => type(target.value)} />
    <p class="field-error" id=${`${id}-why`} role="alert">${asked && !isRight ? say("setup.typed_otherwise") : why}</p>
    <p class="row">
      <button type="submit" class="button button-primary" aria-disabled=${!isRight}>${yes}</button>
      <button type="button" class="button button-quiet" onClick=${cancel}>${say("setup.leave_it")}</button>
    </p>
  </form>`;
}
