// A command that the server did not accept: its text, the reason, and what the writer can do about it.
import { discard, resend, send } from "../outbox.js";
import { CardText } from "../parts/card-text.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { CopyButton } from "./copy-button.js";
import { LateButton } from "./late.js";
import { TwoTexts } from "./two-texts.js";

export function Refusal({ card, command }) {
  if (command.error?.code === "conflict") return html`<${Conflict} card=${card} command=${command} />`;
  const texts = textsOf(command);
  const postAsNew = async () => {
    for (const text of texts) await send("post_card", { column: card.column, text });
    await discard(command.id);
  };
  return html`<div class="refusal" role="group" aria-label=${say("board.refused")}>
    ${texts.filter((text) => text !== card.text).map((text) => html`<${CardText} text=${text} />`)}
    <p class="receipt receipt-refused">${say("board.refused")} ${command.error?.text}</p>
    <div class="row">
      ${command.error?.code === "card_withdrawn" && texts.length > 0
        ? html`<button type="button" class="button button-small" onClick=${postAsNew}>${say("board.post_as_new")}</button>`
        : html`<button type="button" class="button button-small" onClick=${() => resend(command.id)}>${say("board.resend")}</button>`}
      ${command.error?.code === "closed" && html`<${Late} card=${card} command=${command} />`}
      ${texts.length > 0 && html`<${CopyButton} text=${texts.join("\n")} />`}
      <button type="button" class="button button-small button-quiet" onClick=${() => discard(command.id)}>
        ${say("board.discard")}
      </button>
    </div>
  </div>`;
}

// Of a card that never was, the text as it was last edited here.
function Late({ card, command }) {
  const text = command.name === "post_card" ? card.text : textsOf(command).join("\n");
  if (!text) return null;
  return html`<${LateButton} column=${card.column} text=${text} done=${(saved) => saved.then(() => discard(command.id))} />`;
}

// What a command would have written: one text, the two halves of a card, or none.
export function textsOf({ fields: { text, texts } }) {
  return texts ?? (text === undefined ? [] : [text]);
}

// The newer of what the page knows and what the refusal told: one of the two may lag behind.
function currentOf(card, command) {
  const { text, version } = command.error.fields;
  return card.version === command.fields.base ? { text, version } : card;
}

function Conflict({ card, command }) {
  const theirs = currentOf(card, command);
  const mine = textsOf(command);
  const chooseMine = async () => {
    await send(command.name, { ...command.fields, base: theirs.version });
    await discard(command.id);
  };
  return html`<${TwoTexts}
    mine=${mine} theirs=${theirs.text} chooseMine=${chooseMine} chooseTheirs=${() => discard(command.id)}
  />`;
}
