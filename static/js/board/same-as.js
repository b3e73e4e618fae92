// Withdrawing a card because another one says the same: which one is chosen by code or words, with the keys.
import { signal } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { send } from "../outbox.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { candidatesFor } from "./candidates.js";
import { useEnter } from "../parts/enter.js";
import { focusCard } from "./focus.js";
import { repeats } from "./repeats.js";
import { shown } from "./shown.js";

// The card for which another is being looked for.
export const choosing = signal(null);

export function chooseSame(id) {
  choosing.value = id;
}

export function SameAs({ card }) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [likely] = useState(() => repeats.peek().get(card.id)?.id); // as it was begun: nothing moves under the keys
  const field = useRef(null);
  useLayoutEffect(() => field.current.focus(), []);
  const found = candidatesFor(shown.value, card, typed, likely);
  const here = Math.min(at, found.length - 1);
  const close = () => leave(card);
  const take = (other) => {
    close();
    withdrawFor(card, other);
  };
  const keys = useEnter(() => found[here] && take(found[here]), close);
  const onKeyDown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing) return keys.onKeyDown(event);
    event.preventDefault();
    return setAt(Math.max(0, Math.min(here + step, found.length - 1)));
  };
  const onInput = (event) => {
    setTyped(event.currentTarget.value);
    setAt(0);
  };
  const list = `same-${card.id}`;
  return html`<div class="same-as">
    <input
      class="input" ref=${field} value=${typed} role="combobox" aria-label=${say("board.same_as_which", { code: card.code })}
      placeholder=${say("board.same_as_placeholder")} autocomplete="off" aria-autocomplete="list" aria-expanded=${found.length > 0}
      aria-controls=${list} aria-activedescendant=${found[here] && `${list}-${here}`}
      onInput=${onInput} ...${keys} onKeyDown=${onKeyDown}
    />
    <${Options} id=${list} found=${found} here=${here} take=${take} />
    <p class=${`composer-hint ${found.length ? "same-as-keys" : ""}`}>${say(found.length ? "board.same_as_keys" : "board.same_as_none")}</p>
    <div class="row"><button type="button" class="button button-small button-quiet" onClick=${close}>${say("board.cancel")}</button></div>
  </div>`;
}

// The same without looking for it, where the board itself has noticed.
export function SameAsEarlier({ card, earlier }) {
  const act = () => {
    focusCard(earlier.id);
    withdrawFor(card, earlier);
  };
  return html`<button type="button" class="button button-small" onClick=${act}>
    ${say("board.same_as", { card: earlier.code })}
  </button>`;
}

function withdrawFor(card, other) {
  send("withdraw_card", { card: card.id, same_as: other.id });
}

function leave(card) {
  focusCard(card.id);
  choosing.value = null;
}

// Of the one that is chosen by the keys there is always all to be seen.
function Options({ id, found, here, take }) {
  const list = useRef(null);
  useLayoutEffect(() => list.current.children[here]?.scrollIntoView({ block: "nearest" }), [here, found.length]);
  return html`<ul class="same-as-list" id=${id} role="listbox" ref=${list} aria-label=${say("board.same_as_list")}>
    ${found.map((other, place) => html`<li
      key=${other.id} id=${`${id}-${place}`} class="same-as-option" role="option" aria-selected=${place === here} onClick=${() => take(other)}
    ><span class="card-code" translate="no">${other.code}</span> <bdi translate="no">${other.text}</bdi></li>`)}
  </ul>`;
}
