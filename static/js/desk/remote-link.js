// The way to the remote: a link on this machine, and for a phone the address to type.
import { html } from "../parts/html.js";
import { boot } from "../boot.js";
import { say } from "../words.js";

const LOOPBACK = /^(localhost|127\.|\[::1\])/; // of no use on another machine

export function RemoteLink() {
  const address = LOOPBACK.test(location.host) ? null : location.host;
  return html`<p class="rail-note remote-link">${say("remote.from_phone")} ${address ? say("remote.how", { address }) : say("remote.how_here")}
    <a href=${`/w/${boot.workshop}/remote`}>${say("common.page_remote")}</a></p>`;
}
