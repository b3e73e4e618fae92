// Where everyone fetches what was agreed: a picture for phones, the address to type, and which version it is.
import { dayAndTime } from "../parts/clock-time.js";
import { html } from "../parts/html.js";
import { QrCode } from "../parts/qr-code.js";
import { versionName } from "../parts/last-version.js";
import { latestVersion, shortHash } from "../snapshots.js";
import { onlyWorkshop } from "../select.js";
import { say } from "../words.js";
import { joinAddress } from "./join.js";

export function TakeHome({ state }) {
  const snapshot = latestVersion(state);
  if (!snapshot) return html`<p class="wall-message">${say("projector.take_home_later")}</p>`;
  const address = takeHomeAddress(onlyWorkshop(state).slug);
  return html`<div class="take-home">
    <div class="take-home-main">
      ${address && html`<${QrCode} text=${address} label=${say("projector.take_home_picture")} />`}
      <div class="take-home-version">
        <h1 class="take-home-title">${say("projector.take_home_title")}</h1>
        <p class="take-home-number">${versionName(snapshot)}</p>
        ${snapshot.outline && html`<p class="take-home-at">${say("common.version_outline", { who: snapshot.completed_by })}</p>`}
        <p class="take-home-at">${dayAndTime(snapshot.at, onlyWorkshop(state).timezone)}</p>
        <p class="take-home-hash">${say("projector.take_home_hash")} <span translate="no">${shortHash(snapshot.sha256)}</span></p>
      </div>
    </div>
    ${address
      ? html`<p class="take-home-address"><span>${say("projector.take_home_open")}</span> <strong translate="no">${typed(address)}</strong></p>`
      : html`<p class="take-home-address">${say("projector.take_home_ask")}</p>`}
  </div>`;
}

// Null where it would send people to their own machines.
function takeHomeAddress(slug) {
  const host = joinAddress();
  return host && `${location.protocol}//${host}/w/${slug}/take-home`;
}

// Nobody types what the browser adds by itself.
const typed = (address) => address.replace(/^http:\/\//, "");
