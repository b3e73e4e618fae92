// Own commands that the server refused and that no card shows, such as an undo: each with its reason and its text.
import { discard, note, outbox, resend } from "../outbox.js";
import { CardText } from "../parts/card-text.js";
import { html } from "../parts/html.js";
import { isOfCards } from "../taking-back.js";
import { say } from "../words.js";
import { actOf } from "./naming.js";
import { CopyButton } from "./copy-button.js";
import { textsOf } from "./refusal.js";
import { shown } from "./shown.js";

export function Troubles() {
  const troubles = outbox.value.filter(({ status }) => status === "refused").filter(isShownNowhere);
  return html`<div class="troubles" role="status">
    ${troubles.length > 0 && html`<ul class="troubles-list">
      ${troubles.map((command) => html`<${Trouble} key=${command.id} command=${command} />`)}
    </ul>`}
  </div>`;
}

// These have a place of their own on the board, where they are shown when they are refused.
const ELSEWHERE = new Set(["deliver", "explain_cap", "offer_late", "send_idea", "take_offer", "decline_offer"]);

// Of several refusals a card shows the last one.
function isShownNowhere({ id, name }) {
  return !ELSEWHERE.has(name) && ![...(shown.value?.cards.values() ?? [])].some((card) => card.refusal?.id === id);
}

function Trouble({ command }) {
  const texts = textsOf(command);
  return html`<li class="trouble">
    <p>${say("board.trouble", { what: whatOf(command), reason: command.error?.text ?? "" })}</p>
    ${texts.map((text) => html`<${CardText} text=${text} />`)}
    <div class="row">
      <button type="button" class="button button-small" onClick=${() => resend(command.id)}>${say("board.resend")}</button>
      ${texts.length > 0 && html`<${CopyButton} text=${texts.join("\n")} />`}
      <button type="button" class="button button-small button-quiet" onClick=${() => dismiss(command)}>${say("board.discard")}</button>
    </div>
  </li>`;
}

function whatOf(command) {
  const { name, fields } = command;
  if (isOfCards(name)) return actOf(command);
  const undone = name === "undo" && outbox.value.find(({ id }) => id === fields.command);
  return undone ? say("board.undo_of", { what: actOf(undone) }) : say("board.act_other");
}

// What could not be taken back is not tried again: the steps before it can be.
async function dismiss({ id, name, fields }) {
  if (name === "undo") await note(fields.command, { final: true });
  await discard(id);
}
