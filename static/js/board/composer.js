// The field for a new card of one column.
import { useRef, useState } from "preact/hooks";
import { useDraft } from "../drafts.js";
import { send } from "../outbox.js";
import { html } from "../parts/html.js";
import { excessOf, isBlank, linesOf } from "../text.js";
import { inLanguage, say } from "../words.js";
import { useEnter } from "./enter.js";
import { GrowingField } from "./growing.js";
import { useInSight } from "./in-sight.js";
import { KeptDraft } from "./late.js";
import { LengthHint } from "./length.js";
import { isOpen, phase } from "./shown.js";

export function Composer({ column, place }) {
  const composer = useComposer(column);
  const frame = useRef(null);
  useInSight(frame);
  if (phase.value === "closed") return html`<${KeptDraft} column=${column} text=${composer.text} clear=${composer.clear} />`;
  const name = inLanguage(column.name);
  return html`<form class="composer" ref=${frame} onSubmit=${composer.onSubmit}>
    <${GrowingField}
      field=${composer.field} value=${composer.text} class="composer-field" id=${`composer-${place}`}
      aria-label=${say("board.new_card", { column: name })} placeholder=${say("board.placeholder")}
      onInput=${composer.onInput} onPaste=${composer.onPaste} ...${composer.keys}
    />
    <div class="composer-foot">
      <div class="composer-hints">
        <${LengthHint} text=${composer.text} />
        <p class="composer-hint composer-keys">${say("board.keys")}</p>
        ${composer.tooEarly && html`<p class="composer-hint" role="status">${say("board.not_open_yet")}</p>`}
      </div>
      ${composer.lines > 1 && html`<button type="button" class="button button-small" onClick=${composer.postLines}>
        ${say("board.as_cards", { n: composer.lines })}
      </button>`}
      <button type="submit" class="button button-small composer-post" aria-disabled=${!isOpen()}>
        ${say(composer.lines > 1 ? "board.as_one" : "board.post")}
      </button>
    </div>
  </form>`;
}

function useComposer(column) {
  const [text, setText, clear] = useDraft(`post/${column.id}`);
  const [pasted, setPasted] = useState(false);
  const [refusedEarly, setRefusedEarly] = useState(false);
  const field = useRef(null);
  const lines = pasted ? linesOf(text).length : 0;
  const post = (texts) => {
    if (!isOpen()) return setRefusedEarly(true);
    if (!texts.length || texts.some((one) => isBlank(one) || excessOf(one) > 0)) return;
    setPasted(false);
    setRefusedEarly(false);
    clear(Promise.all(texts.map((one) => send("post_card", { column: column.id, text: one.trim() }))));
    field.current.focus();
  };
  const postOne = () => post([text]);
  return {
    text, field, lines, clear,
    tooEarly: refusedEarly && !isOpen(),
    postLines: () => post(linesOf(text)),
    keys: useEnter(postOne, () => field.current.blur()),
    onInput: (event) => setText(event.currentTarget.value),
    onPaste: (event) => setPasted(linesOf(event.clipboardData.getData("text")).length > 1),
    onSubmit: (event) => {
      event.preventDefault();
      postOne();
    },
  };
}
