// One code with its link: copy it, open it, or put another in its place. Printed, each is a slip of its own,
// for who reads a table must not be handed the code that writes.
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../words.js";
import { seatName } from "../parts/seat-name.js";
import { answered } from "../outbox.js";
import { SlipHead } from "./code-head.js";
import { linkOf } from "./codes.js";
import { replaceCode } from "./commands.js";
import { Copy } from "./copy.js";
import { announce } from "./results.js";

// words: organizer.for_rapporteur organizer.for_delegate organizer.for_facilitator organizer.for_projector
// words: organizer.for_interpreter organizer.for_everyone organizer.for_organizer
// words: organizer.for_observer
const usedBy = (role) => say(`organizer.for_${role}`);
const ownerOf = (row) => (row.group === null ? usedBy(row.role) : seatName(row));

export function CodeRow({ row, address, reload }) {
  const [asking, ask] = useState(false);
  const button = useRef();
  const close = () => {
    ask(false);
    button.current.focus();
  };
  const link = linkOf(address, row.code);
  return html`
    <div class="code-row">
      <${SlipHead} group=${row.group} />
      <p class="code-for">${usedBy(row.role)}</p>
      <p class="code numeral" translate="no">${row.code}</p>
      <p class="code-link" translate="no">${link}</p>
      <div class="code-buttons">
        <${Copy} text=${link} what=${ownerOf(row)} />
        <a class="button button-small" href=${link} target="_blank" rel="noopener">${say("organizer.open")}</a>
        <button class="button button-quiet button-small" ref=${button} aria-expanded=${asking} onClick=${() => ask(!asking)}>${say("organizer.replace")}</button>
      </div>
      ${asking && html`<${Replace} row=${row} reload=${reload} close=${close} />`}
    </div>`;
}

function Replace({ row, reload, close }) {
  const first = useRef();
  useEffect(() => first.current.focus(), []);
  const replace = async (keep) => {
    const id = await replaceCode(row.seat, keep);
    close();
    await answered(id);
    await reload();
    announce(say("organizer.replaced", { who: ownerOf(row) }));
  };
  return html`
    <div class="confirm code-replace" role="group" aria-label=${say("organizer.replace")} onKeyDown=${onEscape(close)}>
      <p class="confirm-text">${say("organizer.replace_means")}</p>
      ${row.role === "organizer" && html`<p class="confirm-text">${say("organizer.replace_own")}</p>`}
      <button class="button" ref=${first} onClick=${() => replace(true)}>${say("organizer.replace_keep")}</button>
      <button class="button" onClick=${() => replace(false)}>${say("organizer.replace_out")}</button>
      <button class="button button-quiet" onClick=${close}>${say("organizer.replace_not")}</button>
    </div>`;
}
