// Two cards of one that holds two ideas: two fields in place of its text. What is typed is a draft, as in an edit.
import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useDraft } from "../drafts.js";
import { send } from "../outbox.js";
import { html } from "../parts/html.js";
import { excessOf, isBlank } from "../text.js";
import { say } from "../words.js";
import { cutOf } from "./cut.js";
import { focusAtEnd, SaveRow, WithdrawnMeanwhile } from "./edit.js";
import { useEnter } from "../parts/enter.js";
import { focusCard } from "./focus.js";
import { GrowingField } from "../parts/growing.js";
import { TooLong } from "../parts/length.js";
import { TwoTexts } from "./two-texts.js";

// Open splits by card id, outside the cards, as open edits are.
export const splitting = signal(new Set());

export function openSplit(id) {
  splitting.value = new Set([...splitting.value, id]);
}

function closeSplit(id) {
  focusCard(id);
  splitting.value = new Set([...splitting.value].filter((other) => other !== id));
}

// Until something is typed it follows the card, cut where it seems to be two.
function useSplit(card) {
  const [kept, keep, clear] = useDraft(`split/${card.id}`);
  const { texts, base } = kept ? JSON.parse(kept) : { texts: cutOf(card.text), base: card.version };
  const setText = (at, text) => keep(JSON.stringify({ texts: texts.map((other, place) => (place === at ? text : other)), base }));
  return { texts, isKept: Boolean(kept), isStale: base !== card.version, setText, clear };
}

export function SplitEdit({ card }) {
  const { texts, isKept, isStale, setText, clear } = useSplit(card);
  const fields = [useRef(null), useRef(null)];
  const blank = texts.findIndex(isBlank);
  useLayoutEffect(() => focusAtEnd(fields[Math.max(0, blank)].current), []);
  const close = (saved) => {
    clear(saved);
    closeSplit(card.id);
  };
  const save = () => {
    if (blank >= 0) return fields[blank].current.focus();
    if (texts.some((text) => excessOf(text) > 0)) return undefined;
    return close(send("split_card", { card: card.id, texts: trimmed(texts), base: card.version }));
  };
  const postAsNew = () => close(Promise.all(trimmed(texts).map((text) => send("post_card", { column: card.column, text }))));
  const leave = () => closeSplit(card.id);
  const keys = useEnter(() => !isStale && save(), leave);
  return html`<div class="card-edit" role="group" aria-label=${say("board.split_of", { code: card.code })}>
    ${texts.map((text, at) => html`<${Half} key=${at} at=${at} field=${fields[at]} text=${text} setText=${setText} keys=${keys} />`)}
    ${card.state === "withdrawn"
      ? html`<${WithdrawnMeanwhile} postAsNew=${postAsNew} leave=${() => close(null)} />`
      : isStale
        ? html`<${TwoTexts} mine=${texts} theirs=${card.text} chooseMine=${save} chooseTheirs=${() => close(null)} />`
        : html`<${SaveRow} save=${save} leave=${leave} discard=${isKept ? () => close(null) : null} />`}
  </div>`;
}

const trimmed = (texts) => texts.map((text) => text.trim());

// words: board.split_first board.split_second
function Half({ at, field, text, setText, keys }) {
  return html`<${GrowingField}
      field=${field} value=${text} class="composer-field" aria-label=${say(at === 0 ? "board.split_first" : "board.split_second")}
      placeholder=${say("board.split_placeholder")} onInput=${(event) => setText(at, event.currentTarget.value)} ...${keys}
    />
    <${TooLong} text=${text} />`;
}
