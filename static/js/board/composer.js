// The field for a new card of one column.
import { useEffect, useRef, useState } from "preact/hooks";
import { useDraft } from "../drafts.js";
import { outbox, send } from "../outbox.js";
import { html } from "../parts/html.js";
import { wasPosted } from "../posted-before.js";
import { excessOf, isBlank } from "../text.js";
import { inLanguage, say } from "../words.js";
import { useEnter } from "../parts/enter.js";
import { GrowingField } from "../parts/growing.js";
import { useInSight } from "./in-sight.js";
import { KeptDraft } from "./late.js";
import { TooLong } from "../parts/length.js";
import { leftOf, PastePreview, usePastedList } from "../parts/paste.js";
import { isOpen, ownCards, phase, shown } from "./shown.js";

const OPENED = Date.now();

export function Composer({ column, place }) {
  const composer = useComposer(column);
  const frame = useRef(null);
  useInSight(frame);
  if (phase.value === "closed") return html`<${KeptDraft} column=${column} text=${composer.text} clear=${composer.clear} />`;
  const { list } = composer;
  return html`<form class=${`composer ${list ? "composer-list" : ""}`} ref=${frame} onSubmit=${composer.onSubmit}>
    <${GrowingField}
      field=${composer.field} value=${composer.text} class="composer-field" id=${`composer-${place}`}
      aria-label=${say("board.new_card", { column: inLanguage(column.name) })} placeholder=${say("board.placeholder")}
      onInput=${composer.onInput} onPaste=${composer.onPaste} ...${composer.keys}
    />
    ${list
      ? html`<${PastePreview} list=${list} first=${composer.first} post=${composer.post}><${TooEarly} told=${composer.tooEarly} /><//>`
      : html`<${Foot} composer=${composer} />`}
  </form>`;
}

function Foot({ composer }) {
  return html`<div class="composer-foot">
    <div class="composer-hints">
      <${TooLong} text=${composer.text} />
      <p class="composer-hint composer-keys">${say("board.keys")}</p>
      <${TooEarly} told=${composer.tooEarly} />
    </div>
    <button type="submit" class="button button-small composer-post" aria-disabled=${!isOpen()}>${say("board.post")}</button>
  </div>`;
}

function TooEarly({ told }) {
  return told && html`<p class="composer-hint" role="status">${say("board.not_open_yet")}</p>`;
}

// What the page finds there leaves the field if it was posted, as long as nobody has gone on typing.
function usePostedBefore(column, text, clear) {
  const found = useRef(text);
  useEffect(() => {
    if (text !== found.current) found.current = null;
    if (found.current && shown.value && wasPosted(outbox.value, ownCards(column), text, OPENED)) clear();
  }, [text, shown.value, outbox.value]);
}

function useComposer(column) {
  const [text, setText, clear] = useDraft(`post/${column.id}`);
  const { list, onPaste, posted, forget } = usePastedList(`post/${column.id}`, text);
  usePostedBefore(column.id, text, clear);
  const [refusedEarly, setRefusedEarly] = useState(false);
  const [field, first] = [useRef(null), useRef(null)];
  const post = (texts, rest = []) => {
    if (!isOpen()) return setRefusedEarly(true);
    if (texts.some((one) => isBlank(one) || excessOf(one) > 0)) return;
    setRefusedEarly(false);
    const saved = Promise.all(texts.map((one) => send("post_card", { column: column.id, text: one.trim() })));
    clear(saved, leftOf(rest));
    posted(saved, rest);
    field.current.focus();
  };
  // What a pasted list becomes is looked at first: Enter leads to the button and posts nothing.
  const enter = () => (list ? first.current.focus() : post([text]));
  return {
    text, field, first, list, post, onPaste,
    clear: (saved) => [clear(saved), posted(saved)],
    tooEarly: refusedEarly && !isOpen(),
    keys: useEnter(enter, () => field.current.blur()),
    onInput: ({ currentTarget: { value } }) => {
      setText(value);
      if (isBlank(value)) forget();
    },
    onSubmit: (event) => {
      event.preventDefault();
      enter();
    },
  };
}
