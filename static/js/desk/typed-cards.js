// Where staff type cards: Enter posts, a pasted list is shown as the cards it becomes, what is begun is kept here.
import { html } from "../parts/html.js";
import { useRef } from "preact/hooks";
import { useDraft } from "../drafts.js";
import { useEnter } from "../parts/enter.js";
import { GrowingField } from "../parts/growing.js";
import { TooLong } from "../parts/length.js";
import { leftOf, PastePreview, usePastedList } from "../parts/paste.js";
import { excessOf, isBlank } from "../text.js";
import { inLanguage, say } from "../words.js";

// `send(text)` puts one card into the outbox. Its place is chosen above it, so `draft` is its key too.
export function TypedCards({ id, draft, label, send }) {
  const { list, first, post, enter, field, ...typed } = useTyped(draft, send);
  const submit = (event) => {
    event.preventDefault();
    enter();
  };
  return html`<form class=${list ? "typed-cards composer-list" : "typed-cards"} onSubmit=${submit}>
    <${GrowingField} field=${field} id=${id} value=${typed.text} class="composer-field typed-field" aria-label=${label} placeholder=${label}
      onInput=${typed.onInput} onPaste=${typed.onPaste} ...${typed.keys} />
    ${list
      ? html`<${PastePreview} list=${list} first=${first} post=${post} />`
      : html`<div class="typed-foot"><${TooLong} text=${typed.text} /><button type="submit" class="button button-small">${say("board.post")}</button></div>`}
  </form>`;
}

function useTyped(draft, send) {
  const [text, setText, clear] = useDraft(draft);
  const { list, onPaste, posted, forget } = usePastedList(draft, text);
  const [field, first] = [useRef(null), useRef(null)];
  const post = (texts, rest = []) => {
    if (texts.some((one) => isBlank(one) || excessOf(one) > 0)) return;
    const saved = Promise.all(texts.map((one) => send(one.trim())));
    clear(saved, leftOf(rest));
    posted(saved, rest);
    field.current.focus();
  };
  // What a pasted list becomes is looked at first: Enter leads to the button and posts nothing.
  const enter = () => (list ? first.current.focus() : post([text]));
  const onInput = ({ currentTarget: { value } }) => {
    setText(value);
    if (isBlank(value)) forget();
  };
  return { text, field, first, list, post, enter, onPaste, onInput, keys: useEnter(enter, () => field.current.blur()) };
}

// One of few: a column, by its name.
export function ColumnPick({ columns, chosen, choose, label }) {
  return html`<div class="column-pick" role="group" aria-label=${label}>
    ${columns.map(({ id, name }) => html`<button type="button" class="button button-small" key=${id}
      aria-pressed=${id === chosen} onClick=${() => choose(id)}>${inLanguage(name)}</button>`)}
  </div>`;
}
