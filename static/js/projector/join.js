// How to join, large enough for the last row: the address, and where the codes are. No code is shown.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { OnTheWall } from "./on-the-wall.js";

const LOOPBACK = /^(localhost|127\.|\[::1\])/;

// An address of this machine alone would send people to their own: null.
export const joinAddress = () => (LOOPBACK.test(location.host) ? null : location.host);

export function Join({ state }) {
  const address = joinAddress();
  return html`<div class="join-slide">
    <h1 class="join-title">${say("projector.join_title")}</h1>
    <ol class="join-steps">
      <li>${say("projector.join_network")}</li>
      <li>${address
        ? html`${say("projector.join_open")} <strong class="join-address" translate="no">${address}</strong>`
        : say("projector.join_ask")}</li>
      <li>${say("projector.join_code")}</li>
    </ol>
    <${OnTheWall} state=${state} />
  </div>`;
}
