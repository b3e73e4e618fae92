// Editing one card in place. The text being typed is a draft of its own: no change from elsewhere touches it.
import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { draftOf, useDraft } from "../drafts.js";
import { send } from "../outbox.js";
import { html } from "../parts/html.js";
import { excessOf, isBlank } from "../text.js";
import { say } from "../words.js";
import { useEnter } from "../parts/enter.js";
import { focusCard } from "./focus.js";
import { GrowingField } from "../parts/growing.js";
import { LateButton } from "./late.js";
import { TooLong } from "../parts/length.js";
import { KeptText } from "./offer-parts.js";
import { TwoTexts } from "./two-texts.js";

// Open edits by card id, outside the cards, so that a card that moves or is withdrawn keeps its field.
export const editing = signal(new Set());

export function openEdit(id) {
  editing.value = new Set([...editing.value, id]);
}

function closeEdit(id) {
  focusCard(id);
  editing.value = new Set([...editing.value].filter((other) => other !== id));
}

// The draft knows which version it was based on, also over a reload. Until something is typed it follows the card.
function useEdit(card) {
  const [kept, keep, clear] = useDraft(`edit/${card.id}`);
  const { text, base } = kept ? JSON.parse(kept) : { text: card.text, base: card.version };
  return { text, base, setText: (next) => keep(JSON.stringify({ text: next, base })), clear };
}

export function CardEdit({ card }) {
  const { text, base, setText, clear } = useEdit(card);
  const field = useRef(null);
  useLayoutEffect(() => focusAtEnd(field.current), []);
  const close = (saved) => {
    clear(saved);
    closeEdit(card.id);
  };
  const saveOn = (version) => {
    if (isBlank(text) || excessOf(text) > 0) return;
    close(text.trim() === card.text ? null : send("edit_card", { card: card.id, text: text.trim(), base: version }));
  };
  const postAsNew = () => close(send("post_card", { column: card.column, text: text.trim() }));
  const changed = base !== card.version && text.trim() !== card.text;
  const keys = useEnter(() => !changed && saveOn(card.version), () => closeEdit(card.id));
  return html`<div class="card-edit">
    <${GrowingField}
      field=${field} value=${text} class="composer-field" aria-label=${say("board.edit_of", { code: card.code })}
      onInput=${(event) => setText(event.currentTarget.value)} ...${keys}
    />
    <${TooLong} text=${text} />
    ${card.state === "withdrawn"
      ? html`<${WithdrawnMeanwhile} postAsNew=${postAsNew} leave=${() => close(null)} />`
      : changed
        ? html`<${TwoTexts} mine=${text} theirs=${card.text} chooseMine=${() => saveOn(card.version)} chooseTheirs=${() => close(null)} />`
        : html`<${SaveRow} save=${() => saveOn(card.version)} leave=${() => closeEdit(card.id)} discard=${text === card.text ? null : () => close(null)} />`}
  </div>`;
}

// What was begun of a card and not saved: another wording, or two halves.
export function keptTexts({ id }) {
  const [edit, split] = ["edit", "split"].map((kind) => draftOf(`${kind}/${id}`));
  return [...(edit ? [JSON.parse(edit).text] : []), ...(split ? JSON.parse(split).texts : [])];
}

// Where nothing can be written any more, it is still to be seen.
export function KeptEdit({ card }) {
  const texts = keptTexts(card);
  const [, , clear] = useDraft(`edit/${card.id}`);
  const [, , clearSplit] = useDraft(`split/${card.id}`);
  if (!texts.length) return null;
  const text = texts.join("\n");
  const done = (saved) => Promise.all([clear(saved), clearSplit(saved)]);
  return html`<${KeptText} words=${say("board.unfinished")} text=${text}>
    <${LateButton} column=${card.column} text=${text} done=${done} />
  <//>`;
}

export function focusAtEnd(field) {
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

export function SaveRow({ save, leave, discard }) {
  return html`<div class="row">
    <button type="button" class="button button-small button-primary" onClick=${save}>${say("board.save")}</button>
    <button type="button" class="button button-small button-quiet" onClick=${leave}>${say("board.leave_edit")}</button>
    ${discard && html`<button type="button" class="button button-small button-quiet" onClick=${discard}>${say("board.discard")}</button>`}
  </div>`;
}

export function WithdrawnMeanwhile({ postAsNew, leave }) {
  return html`<div class="notice notice-warn" role="alert">
    <p>${say("board.withdrawn_meanwhile")}</p>
    <div class="row">
      <button type="button" class="button button-small" onClick=${postAsNew}>${say("board.post_as_new")}</button>
      <button type="button" class="button button-small button-quiet" onClick=${leave}>${say("board.discard")}</button>
    </div>
  </div>`;
}
