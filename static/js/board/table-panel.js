// How the group works at its table, out of sight until wanted: who writes here, and whether ideas are taken.
import { useRef, useState } from "preact/hooks";
import { discard, outbox, send } from "../outbox.js";
import { isWaiting } from "../batch.js";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { ownBoard } from "./shown.js";

const CHOICES = ["everyone", "inbox"];

export function TablePanel() {
  const [open, setOpen] = useState(false);
  const button = useRef(null);
  const close = () => {
    setOpen(false);
    button.current.focus();
  };
  return html`<div class="table-panel" onKeyDown=${open ? onEscape(close) : undefined}>
    <button type="button" class="button button-small button-quiet" ref=${button} aria-expanded=${open} onClick=${() => setOpen(!open)}>
      ${say("board.table")}
    </button>
    ${open && html`<div class="table-settings" role="group" aria-label=${say("board.table")}>
      ${CHOICES.map((name) => html`<${Setting} key=${name} name=${name} />`)}
      ${refused().map((command) => html`<${Refused} key=${command.id} command=${command} />`)}
    </div>`}
  </div>`;
}

// words: board.table_everyone board.table_everyone_means board.table_inbox board.table_inbox_means
function Setting({ name }) {
  const means = `table-${name}`;
  return html`<div class="table-setting">
    <label>
      <input type="checkbox" role="switch" checked=${isOn(name)} aria-describedby=${means} onChange=${(event) => send("set_table", { [name]: event.target.checked })} />
      ${say(`board.table_${name}`)}
    </label>
    <p class="soft small" id=${means}>${say(`board.table_${name}_means`)}</p>
  </div>`;
}

// As it will be once what was chosen here has arrived.
function isOn(name) {
  const chosen = outbox.value.filter((command) => command.name === "set_table" && isWaiting(command) && name in command.fields).at(-1);
  return chosen ? chosen.fields[name] : Boolean(ownBoard.value?.[name]);
}

const refused = () => outbox.value.filter((command) => command.name === "set_table" && command.status === "refused");

function Refused({ command }) {
  return html`<p class="receipt receipt-refused">
    ${say("board.refused")} ${command.error?.text}
    <button type="button" class="button button-small button-quiet" onClick=${() => discard(command.id)}>${say("common.close")}</button>
  </p>`;
}
