// All of the server as one file: saved on this machine, put in place here, carried to another laptop.
import { useEffect, useState } from "preact/hooks";
import { getJson } from "../api.js";
import { boot } from "../boot.js";
import { link } from "../feed.js";
import { Downloading, DocumentLink } from "../parts/downloading.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { Copies } from "./copies.js";
import { HandOver } from "./hand-over.js";
import { ImportArchive } from "./import-archive.js";
import { Restore } from "./restore.js";
import { Restored } from "./restored.js";

const seatOf = new URLSearchParams({ seat: boot.seat });
const FILE = `/w/${boot.workshop}/copies/file?${seatOf}`;
const RESTORING = `/w/${boot.workshop}/restoring?${seatOf}`;

export function KeepingCopies({ told, copyNow, isBusy, here }) {
  const may = here?.may;
  return html`<section class="keeping-part" aria-labelledby="keeping-copies">
    <h2 id="keeping-copies">${say("copies.title")}</h2>
    ${here?.last && html`<${Restored} last=${here.last} addresses=${here.addresses} />`}
    <p class="soft measure">${say("copies.lead")}</p>
    <${Copies} told=${told} copyNow=${copyNow} isBusy=${isBusy} />
    ${["yes", "runner", "several"].includes(may) && html`<${SaveHere} />`}
    ${may === "others" && html`<p class="notice">${say("copies.others")}</p>`}
    ${may === "yes" && html`<${Restore} />`}
    ${may === "several" && html`<p class="soft measure">${say("copies.several")}</p>`}
    ${may === "runner" && html`<p class="soft measure">${say("copies.runner")}</p>`}
    <${ImportArchive} />
    <${HandOver} addresses=${here?.addresses ?? []} />
  </section>`;
}

function SaveHere() {
  return html`<div class="keeping-save">
    <p class="row"><${DocumentLink} name="copy" label=${say("copies.file")} href=${FILE} look="button-primary">${say("copies.save_here")}<//></p>
    <p class="soft small measure">${say("copies.save_lead")}</p>
    <${Downloading} of="copy" />
  </div>`;
}

// Whether a copy may be put in place, and how the last one ended. Fetched again whenever the link comes back: it may be
// another server by then.
export function useRestoring() {
  const [known, take] = useState(null);
  const isUp = link.value === "up";
  useEffect(() => {
    getJson(RESTORING).then(({ body }) => take(body), (error) => console.warn("not known whether a copy may be put in place", error));
  }, [isUp]);
  return known;
}
