// Documents on their way to this machine. What takes longer than a second says so, what fails says why and is offered once more.
import { html } from "./html.js";
import { useRef, useState } from "preact/hooks";
import { now } from "../clock.js";
import { download, downloads } from "../downloads.js";
import { say } from "../words.js";

const QUIET = 1000; // so long it is nobody's concern
const CAN_SAVE = "download" in HTMLAnchorElement.prototype && typeof AbortController === "function";

// `of`: only those whose key begins so.
export function Downloading({ of = "" }) {
  const jobs = downloads.value.filter(({ key }) => key.startsWith(of));
  return html`<div class="downloading" role="status">${jobs.map((job) => html`<${Job} key=${job.key} job=${job} />`)}</div>`;
}

// The line of one that is asked for once more stays, and has the focus that the button had.
function Job({ job: { key, label, url, began, fate, name, why, plain } }) {
  const [isOnceMore, tell] = useState(false);
  const line = useRef();
  const passed = now.value - began;
  if (fate === "under_way" && passed < QUIET && !isOnceMore) return null;
  const again = () => { tell(true); line.current.focus(); download(key, label, url); };
  return html`<div ref=${line} tabindex="-1" class=${fate === "failed" ? "notice notice-warn" : ""}>
    ${fate === "failed" && html`${say("downloads.failed", { document: label })} ${why ?? say("downloads.not_reached")} <button type="button" class="button button-small" onClick=${again}>${say("downloads.again")}</button>`}
    ${fate === "saved" && html`${say("downloads.saved", { name })} ${plain && html`<strong>${say("downloads.without_letterhead")}</strong>`}`}
    ${fate === "under_way" && html`${say("downloads.under_way", { document: label })} <span class="numeral" aria-hidden="true">${say("downloads.seconds", { n: Math.max(0, Math.floor(passed / 1000)) })}</span>`}
  </div>`;
}

// Pressed, a document is fetched and told of; opened in any other way, or where nothing can be saved, it is a link as any other.
export function DocumentLink({ name, label, href, look, children }) {
  const take = (event) => {
    if (!CAN_SAVE || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    download(name, label, href);
  };
  return html`<a class=${`button ${look}`} href=${href} download onClick=${take}>${children}</a>`;
}
