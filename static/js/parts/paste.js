// A pasted list in the field for a new card: what it becomes is shown beneath, and nothing is posted before it is chosen.
import { useMemo } from "preact/hooks";
import { isChat } from "../chat.js";
import { useDraft } from "../drafts.js";
import { html } from "./html.js";
import { asOneText, listOf, textsOf } from "../paste.js";
import { excessOf, isBlank, LEGIBLE, lengthOf, LIMIT } from "../text.js";
import { say } from "../words.js";
import { insert } from "./insert.js";

const LISTED = 200; // more cannot be looked through, and would have to be drawn anew with every key

// The list in a field as {all, texts, rest, whole}: its texts, those that become cards, those too long for it, all as one.
// It stays a list over a reload, until the field is empty. `draft`: under which the field's text is kept.
export function usePastedList(draft, text) {
  const [pasted, setPasted, end] = useDraft(`${draft}:list`);
  const list = useMemo(() => (pasted ? readList(text) : null), [pasted, text]);
  const onPaste = (event) => {
    const copied = event.clipboardData.getData("text");
    const texts = textsOf(copied);
    if (texts.length > 1) setPasted("list");
    else if (texts.length === 1) pasteOne(event, copied, texts[0]);
  };
  const posted = (saved, rest = []) => end(saved, rest.length > 1 ? "list" : "");
  return { list, onPaste, posted, forget: () => pasted && setPasted("") };
}

function readList(text) {
  const all = textsOf(text);
  if (all.length < 2) return null;
  return { all, texts: all.filter((one) => !excessOf(one)), rest: all.filter(excessOf), whole: asOneText(text) };
}

// What the field holds once the others have gone: a list again, or the one text as it is.
export function leftOf(rest) {
  return rest.length > 1 ? listOf(rest) : (rest[0] ?? "");
}

// Alone in its field a pasted text is already clean; names of people are taken out anywhere.
function pasteOne(event, copied, text) {
  const field = event.currentTarget;
  if (text === copied.trim() || copied.length > LIMIT || !(isBlank(field.value) || isChat(copied))) return;
  event.preventDefault();
  insert(field, text);
}

export function PastePreview({ list, first, post, children }) {
  const { all, texts, rest, whole } = list;
  const over = excessOf(whole);
  const add = () => texts.length && post(texts, rest);
  return html`<div class="paste">
    <p class="paste-count" role="status">${countOf(texts.length, rest.length)}</p>
    <div class="paste-buttons">
      <button
        type="button" class="button button-small button-primary" ref=${first} aria-disabled=${!texts.length}
        onKeyDown=${onceOnly} onClick=${add}
      >${say(texts.length === 1 ? "board.paste_add_one" : "board.paste_add", { n: texts.length })}</button>
      <button
        type="button" class="button button-small" aria-disabled=${over > 0} onKeyDown=${onceOnly}
        onClick=${() => over === 0 && post([whole])}
      >${say("board.as_one")}</button>
    </div>
    ${over > 0 && html`<p class="composer-hint">${say("board.paste_whole_too_long", { n: over })}</p>`}
    ${children}
    <ol class="paste-texts" tabindex="0" aria-label=${say("board.paste_list")}>
      ${all.slice(0, LISTED).map((text, at) => html`<${Listed} key=${at} text=${text} />`)}
    </ol>
    ${all.length > LISTED && html`<p class="composer-hint">${say("board.paste_more", { n: all.length - LISTED })}</p>`}
  </div>`;
}

function countOf(cards, tooLong) {
  const parts = [];
  if (cards) parts.push(say(cards === 1 ? "board.paste_count_one" : "board.paste_count", { n: cards }));
  if (tooLong) parts.push(say(tooLong === 1 ? "board.paste_rest_one" : "board.paste_rest", { n: tooLong }));
  return parts.join(" ");
}

// A key that is held down must not post what it has only just led to.
function onceOnly(event) {
  if (event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault();
}

function Listed({ text }) {
  const [length, excess] = [lengthOf(text), excessOf(text)];
  return html`<li class="paste-text">
    <span class="paste-words" dir="auto" translate="no">${text}</span>
    ${excess > 0
      ? html`<span class="composer-hint composer-hint-over">${say("board.paste_too_long", { n: excess })}</span>`
      : length > LEGIBLE && html`<span class="composer-hint">${say("board.paste_long", { n: length })}</span>`}
  </li>`;
}
