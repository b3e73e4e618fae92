// A card that seems to carry a person's data: said to staff, who may hold it back; nothing happens by itself.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { holdBack } from "./commands.js";

export function PersonalMark({ card }) {
  return html`<p class="personal-mark" role="note"><span>${say("desk.personal")}</span>
    <button type="button" class="button button-small" aria-label=${say("desk.hold_personal", { code: card.code })} onClick=${() => holdBack({ card: card.id }, "personal")}>${say("desk.hold")}</button></p>`;
}
