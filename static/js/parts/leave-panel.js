// What is cleared when somebody leaves this machine, and first of all what nobody else has yet.
import { useState } from "preact/hooks";
import { copyText } from "../board/copy.js";
import { boot } from "../boot.js";
import { goesByItself, pageOf } from "../leaving/unsent.js";
import { say } from "../words.js";
import { CardText } from "./card-text.js";
import { html } from "./html.js";
import { saveAsFile } from "./save-file.js";
import { seatName } from "./seat-name.js";

// words: leave.kind_waiting leave.kind_unsaved leave.kind_refused leave.kind_draft
export const labelOf = ({ kind, reason }) => [say(`leave.kind_${kind}`), reason].filter(Boolean).join(" · ");

export function LeavePanel({ unsent, go, close }) {
  const [asked, ask] = useState(false);
  const [waits, wait] = useState(false);
  const n = unsent.length;
  const press = () => (n ? ask(true) : go());
  return html`<div class="leave-panel">
    <div class="leave-head">
      <h2 id="leave-title">${say("leave.title")}</h2>
      <button type="button" class="button button-quiet" onClick=${close}>${say("common.close")}</button>
    </div>
    <p class="measure">${say("leave.what_goes", { seat: seatName(boot) })}</p>
    <p class="measure soft">${say("leave.what_stays")}</p>
    ${n > 0 && html`<${Unsent} unsent=${unsent} waits=${waits} wait=${() => wait(true)} />`}
    ${waits && n === 0 && html`<p class="notice notice-good" role="status">${say("leave.all_received")}</p>`}
    ${asked && n > 0
      ? html`<${Sure} n=${n} go=${go} cancel=${() => ask(false)} />`
      : html`<button type="button" class=${`button leave-go ${n ? "" : "button-primary"}`} onClick=${press}>${say("leave.title")}</button>`}
  </div>`;
}

function Unsent({ unsent, waits, wait }) {
  const going = unsent.filter(goesByItself).length;
  const staying = unsent.length - going;
  const n = unsent.length;
  return html`<section class="leave-unsent" aria-labelledby="leave-unsent-title">
    <h3 id="leave-unsent-title">${n === 1 ? say("leave.unsent_one") : say("leave.unsent_many", { n })}</h3>
    <${Ways} unsent=${unsent} wait=${going > 0 && !waits ? wait : null} />
    ${waits && html`<p class="notice" role="status">
      ${going === 0 ? say("leave.sent_rest", { n: staying }) : say("leave.sending", { n: going })}
    </p>`}
    <ul class="leave-texts">
      ${unsent.map((one) => html`<li key=${one.id}>
        <p class="kicker">${labelOf(one)}</p>
        ${one.text ? html`<${CardText} text=${one.text} />` : html`<p class="soft">${say("leave.no_text")}</p>`}
      </li>`)}
    </ul>
  </section>`;
}

function Ways({ unsent, wait }) {
  const [copied, saySo] = useState(null);
  const page = () => pageOf(`${say("common.app")} · ${seatName(boot)}`, unsent, labelOf);
  const copy = (event) => saySo(copyText(page(), event.currentTarget.parentElement));
  const save = () => saveAsFile(say("leave.file_name", { seat: boot.seat }), page());
  return html`<div class="row">
    <button type="button" class="button button-small" onClick=${copy}>${say(copied ? "leave.copied" : "leave.copy")}</button>
    <button type="button" class="button button-small" onClick=${save}>${say("leave.save_file")}</button>
    ${wait && html`<button type="button" class="button button-small" onClick=${wait}>${say("leave.wait")}</button>`}
    ${copied === false && html`<p class="field-error" role="alert">${say("leave.not_copied")}</p>`}
  </div>`;
}

// A second press, and it names what it erases.
function Sure({ n, go, cancel }) {
  return html`<div class="leave-sure" role="group" aria-label=${say("leave.title")}>
    <p class="notice notice-warn" role="alert">${n === 1 ? say("leave.erases_one") : say("leave.erases_many", { n })}</p>
    <div class="row">
      <button type="button" class="button button-primary" onClick=${cancel}>${say("leave.not_yet")}</button>
      <button type="button" class="button leave-erase" onClick=${go}>${n === 1 ? say("leave.erase_one") : say("leave.erase_many", { n })}</button>
    </div>
  </div>`;
}
