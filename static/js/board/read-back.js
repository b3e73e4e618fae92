// The board as it is read to the table: one column a page in big type, and at the end the group's word on it.
import { signal } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { boot } from "../boot.js";
import { draftOf } from "../drafts.js";
import { outbox, send } from "../outbox.js";
import { troublesOf } from "../delivery.js";
import { AddendumMark } from "../parts/addendum.js";
import { CardText } from "../parts/card-text.js";
import { ColumnHead } from "../parts/columns.js";
import { html } from "../parts/html.js";
import { useKeys } from "../parts/keys.js";
import { LinkBanner } from "../parts/link-banner.js";
import { TopMark } from "../parts/top-mark.js";
import { columnsOf } from "../select.js";
import { isBlank } from "../text.js";
import { inLanguage, say } from "../words.js";
import { Receipt } from "./own-card.js";
import { ownCards, phase, shown } from "./shown.js";

export const reading = signal(false);

// The group's word is its rapporteur's to give, whoever else writes at the table.
export const givesWord = () => boot.seat.startsWith("rapporteur-");

export const mayRead = () => givesWord() && Boolean(shown.value) && phase.value !== "prepared";

export function openReadBack() {
  reading.value = true;
}

function close() {
  reading.value = false;
}

export function ReadBack() {
  const [page, go] = useState(0);
  const sheet = useRef(null);
  const next = useRef(null);
  const columns = columnsOf(shown.value);
  const turn = (step) => go((from) => Math.min(Math.max(from + step, 0), columns.length));
  useFocus(next);
  useLayoutEffect(() => sheet.current.scrollTo(0, 0), [page]);
  useKeys([
    { keys: ["ArrowRight"], always: true, repeats: true, act: () => turn(1) },
    { keys: ["ArrowLeft"], always: true, repeats: true, act: () => turn(-1) },
    { keys: ["Escape"], always: true, act: close },
  ]);
  const place = page < columns.length
    ? say("delivery.column_of", { column: inLanguage(columns[page].name), n: page + 1, m: columns.length })
    : say("delivery.last_page");
  return html`<section class="read-back" role="dialog" aria-modal="true" aria-label=${say("delivery.read_back")}>
    <div class="read-back-head">
      <p class="read-back-place" role="status">${place}</p>
      <button type="button" class="button" onClick=${close}>${say("common.close")} <kbd>Esc</kbd></button>
    </div>
    <div class="read-back-sheet" ref=${sheet} tabindex="0" role="region" aria-label=${place}>
      ${page < columns.length ? html`<${ColumnPage} column=${columns[page]} />` : html`<${Word} columns=${columns} />`}
    </div>
    <${LinkBanner} />
    <div class="read-back-foot">
      <${Turn} sign="←" words=${say("delivery.previous")} disabled=${page === 0} act=${() => turn(-1)} />
      <${Turn} sign="→" words=${say("delivery.next")} disabled=${page === columns.length} act=${() => turn(1)} button=${next} />
    </div>
  </section>`;
}

// The page behind takes the focus back only when it may have it again.
function useFocus(button) {
  useLayoutEffect(() => {
    const before = document.activeElement;
    button.current.focus();
    return () => requestAnimationFrame(() => before?.focus?.({ preventScroll: true }));
  }, []);
}

// aria-disabled keeps the focus on the button that has just come to the end.
function Turn({ sign, words, disabled, act, button = null }) {
  return html`<button type="button" class="button read-back-turn" ref=${button} aria-disabled=${disabled} onClick=${() => disabled || act()}>
    ${sign === "←" && html`<span aria-hidden="true">←</span>`} ${words} ${sign === "→" && html`<span aria-hidden="true">→</span>`}
  </button>`;
}

function ColumnPage({ column }) {
  const cards = ownCards(column.id);
  return html`<div class="read-back-column">
    <${ColumnHead} column=${{ ...column, count: cards.length }} />
    ${cards.length === 0 && html`<p class="soft">${say("delivery.no_cards")}</p>`}
    <ol class="read-back-cards">
      ${cards.map((card) => html`<li class="read-back-card" key=${card.id}>
        <span class="read-back-code" translate="no">${card.code || "–"}</span>
        <div class="read-back-words">
          <${CardText} text=${card.text} whole />
          <p class="read-back-marks"><${TopMark} top=${card.top} /><${AddendumMark} card=${card} /><${Receipt} card=${card} />
            ${card.pending === "refused" && html`<span class="receipt receipt-refused">${say("board.refused")}</span>`}</p>
        </div>
      </li>`)}
    </ol>
  </div>`;
}

// A delivery without the tick is taken as well, and says of itself that nobody read it.
function Word({ columns }) {
  const [read, setRead] = useState(false);
  const deliver = () => {
    send("deliver", { read_back: read });
    close();
  };
  return html`<div class="read-back-word">
    <h2>${say("delivery.word")}</h2>
    <p class="soft">${columns.map(({ id, name }) => `${inLanguage(name)} ${ownCards(id).length}`).join(" · ")}</p>
    <${Troubles} columns=${columns} />
    <label class="read-back-tick">
      <input type="checkbox" checked=${read} onChange=${(event) => setRead(event.currentTarget.checked)} />
      <span>${say("delivery.was_read")}</span>
    </label>
    <p class="soft read-back-unread">${read ? "" : say("delivery.will_be_unread")}</p>
    <p><button type="button" class="button button-primary read-back-deliver" onClick=${deliver}>${say("delivery.deliver")}</button></p>
  </div>`;
}

function Troubles({ columns }) {
  const { waiting, refused } = troublesOf(outbox.value);
  const begun = columns.some(({ id }) => !isBlank(draftOf(`post/${id}`)));
  const told = [
    refused > 0 && say(refused === 1 ? "delivery.refused_one" : "delivery.refused_many", { n: refused }),
    waiting > 0 && say(waiting === 1 ? "delivery.waiting_one" : "delivery.waiting_many", { n: waiting }),
    begun && say("delivery.begun"),
  ].filter(Boolean);
  if (!told.length) return null;
  return html`<ul class="notice notice-warn read-back-troubles">${told.map((line) => html`<li key=${line}>${line}</li>`)}</ul>`;
}
