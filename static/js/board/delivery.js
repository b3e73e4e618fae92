// How the group's delivery stands, above its board: not yet, under way, delivered, and what can be done.
import { boot } from "../boot.js";
import { now } from "../clock.js";
import { fileName, fileOf, pendingDelivery, troublesOf } from "../delivery.js";
import { discard, outbox, resend } from "../outbox.js";
import { addendaWords } from "../parts/addendum.js";
import { clockTime } from "../parts/clock-time.js";
import { html } from "../parts/html.js";
import { saveFile } from "../save-file.js";
import { boardOf } from "../select.js";
import { say } from "../words.js";
import { mayRead, openReadBack } from "./read-back.js";
import { ownCards, ownGroup, phase, shown } from "./shown.js";

const ownBoard = () => boardOf(shown.value, ownGroup.value);

export function ReadAndDeliver() {
  if (!mayRead()) return null;
  const words = say(ownBoard()?.delivered_at ? "delivery.read_again" : "delivery.read_and_deliver");
  return html`<button type="button" class="button button-small read-and-deliver" onClick=${openReadBack}>${words} <kbd>l</kbd></button>`;
}

export function Delivery({ canWrite }) {
  const pending = canWrite ? pendingDelivery(outbox.value) : null;
  const board = ownBoard();
  return html`<div class="board-delivery" role="status">
    ${board?.delivered_at && html`<${Delivered} board=${board} canWrite=${canWrite} />`}
    ${pending?.kind === "held" && html`<${Held} />`}
    ${pending?.kind === "waiting" && html`<${Waiting} />`}
    ${pending?.kind === "refused" && html`<${Refused} command=${pending.command} />`}
  </div>`;
}

function Delivered({ board, canWrite }) {
  const addenda = addendaWords(shown.value, board);
  const later = canWrite && phase.value !== "closed";
  return html`<p class="board-delivered">
    <strong>${say("delivery.delivered", { time: clockTime(board.delivered_at) })}</strong>
    ${board.read_back === false && html` <span class="delivery-unread">${say("delivery.stays_unread")}</span>`}
    ${later && ` ${say("delivery.later")}`}
    ${addenda && ` ${addenda}.`}
  </p>`;
}

function Held() {
  const { refused } = troublesOf(outbox.value);
  return html`<p class="notice notice-warn">${say(refused === 1 ? "delivery.held_one" : "delivery.held_many", { n: refused })}</p>`;
}

// For a moment every delivery waits; only one that goes on waiting is news.
function Waiting() {
  return html`<div class="notice notice-warn delivery-waiting">
    <p>${say("delivery.unsent")}</p>
    <p><button type="button" class="button button-small" onClick=${saveDelivery}>${say("delivery.save_file")}</button></p>
  </div>`;
}

const saveDelivery = () => saveOutbox(fileName);

// All that this seat has sent or may still send; `nameOf` calls it.
export function saveOutbox(nameOf) {
  const cards = ownCards().map(({ code, column, text }) => ({ code, column, text }));
  const { workshop, seat, group } = boot;
  const file = fileOf({ workshop, seat, group, at: now.peek(), list: outbox.value, cards });
  saveFile(nameOf(file), file);
}

function Refused({ command }) {
  return html`<div class="notice notice-warn">
    <p class="receipt receipt-refused">${say("delivery.refused")} ${command.error?.text}</p>
    <div class="row">
      <button type="button" class="button button-small" onClick=${() => resend(command.id)}>${say("board.resend")}</button>
      <button type="button" class="button button-small button-quiet" onClick=${() => discard(command.id)}>${say("board.discard")}</button>
    </div>
  </div>`;
}
