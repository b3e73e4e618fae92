// Once the server has been away for a while: what of this machine nobody else has, as a file or a text to be carried.
import { useState } from "preact/hooks";
import { boot } from "../boot.js";
import { now } from "../clock.js";
import { cardsFileName } from "../delivery.js";
import { knownAt, link } from "../feed.js";
import { unsent } from "../leaving/leave.js";
import { pageOf } from "../leaving/unsent.js";
import { outbox } from "../outbox.js";
import { html } from "../parts/html.js";
import { labelOf } from "../parts/leave-panel.js";
import { seatName } from "../parts/seat-name.js";
import { say } from "../words.js";
import { copyText } from "./copy.js";
import { saveOutbox } from "./delivery.js";

const AWAY = 30_000;

export function CarryOver() {
  const isAway = link.value === "lost" && now.value - (knownAt.value ?? 0) > AWAY;
  if (!isAway || !(outbox.value.length || unsent().length)) return null;
  const page = () => pageOf(`${say("common.app")} · ${seatName(boot)}`, unsent(), labelOf);
  return html`<${CarryOverPanel} n=${unsent().length} save=${() => saveOutbox(cardsFileName)} page=${page} />`;
}

// `n`: how much of it nobody has received; what was received goes along, for a copy may be older.
export function CarryOverPanel({ n, save, page }) {
  const [copied, tell] = useState(null);
  const [isSaved, note] = useState(false);
  const keep = () => { save(); note(true); };
  const copy = (event) => tell(copyText(page(), event.currentTarget.parentElement));
  return html`<div class="link-banner carry-over">
    <p role="status">${n === 0 ? say("delivery.carry_none") : n === 1 ? say("delivery.carry_one") : say("delivery.carry_many", { n })} ${say("delivery.carry_why")}</p>
    <div class="row">
      <button type="button" class="button button-small" onClick=${keep}>${say("delivery.carry_file")}</button>
      ${n > 0 && html`<button type="button" class="button button-small button-quiet" onClick=${copy}>${say(copied ? "leave.copied" : "delivery.carry_text")}</button>`}
      ${isSaved && html`<span role="status">${say("delivery.carried")}</span>`}
      ${copied === false && html`<span class="field-error" role="alert">${say("leave.not_copied")}</span>`}
    </div>
  </div>`;
}
