// Wording a conclusion with the room: who opens the field takes the pen, and what is typed is saved at pauses. Enter
// saves what is left and closes; Escape closes, and what was not saved yet stays as a draft on this machine.
import { html } from "../parts/html.js";
import { useLayoutEffect, useRef } from "preact/hooks";
import { isReached } from "../feed.js";
import { say } from "../words.js";
import { fateOf } from "./own-words.js";
import { Lost } from "./pen-parts.js";
import { usePenned } from "./penned.js";
import { Both, editKey, fitHeight, takeFocus } from "./text-edit.js";

// `above`: what stands over the field and may type into it, given what is typed so far.
export function PenEdit({ conclusion, above, close }) {
  const edit = usePenned(conclusion, close);
  const field = useRef();
  useLayoutEffect(() => fitHeight(field.current));
  // At once, so that the very next key already lands in the field.
  // Also where the pen was taken back, by a button that is gone with that.
  useLayoutEffect(() => { if (!edit.lost) takeFocus(field.current); }, [Boolean(edit.lost)]);
  return html`
    <div class="text-edit pen-edit" onPointerDown=${(event) => event.stopPropagation()}>
      ${edit.lost ? html`<${Lost} conclusion=${conclusion} since=${edit.lost.since} unsaved=${edit.unsaved} />` : above(edit.typed, edit.type)}
      <textarea class="input text-edit-field" rows="1" dir="auto" ref=${field} aria-label=${say("conclusions.text")} readonly=${Boolean(edit.lost)}
        value=${edit.typed} onInput=${(event) => edit.type(event.target.value)} onBlur=${edit.rest}
        onKeyDown=${(event) => editKey(event, edit.submit, edit.leave)}></textarea>
      ${edit.over > 0 && html`<p class="text-edit-over" role="alert">${say("desk.too_long", { n: edit.over })}</p>`}
      ${edit.stale && !edit.lost && html`
        <${Both} mine=${edit.typed} theirs=${edit.row.text} useMine=${edit.useMine} useTheirs=${edit.useTheirs} />`}
      ${conclusion.state === "withdrawn" && html`<p class="pen" role="alert">${say("conclusions.pen_withdrawn")}</p>`}
      <div class="text-edit-buttons">
        ${edit.lost
          ? html`<button type="button" class="button" onClick=${edit.leave}>${say("conclusions.pen_close")}</button>`
          : html`<button type="button" class="button button-primary" onClick=${edit.submit}>${say("conclusions.pen_done")}</button>
              <p class="pen-saved soft">${savedWords(edit)}</p>`}
      </div>
    </div>`;
}

// words: conclusions.pen_unsaved conclusions.pen_waits conclusions.pen_saving conclusions.pen_saved
function savedWords(edit) {
  const word = fateOf(edit, isReached());
  return word && say(`conclusions.pen_${word}`);
}
