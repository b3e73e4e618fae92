// A workshop that comes back from its archive: chosen, looked at with every doubt, then stored beside those that are here.
import { useState } from "preact/hooks";
import { postForm, Refused } from "../api.js";
import { boot } from "../boot.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";

const ADDRESS = `/w/${boot.workshop}/archive?${new URLSearchParams({ seat: boot.seat })}`;

export function ImportArchive() {
  const [fate, tell] = useState(null);
  const ask = async (file, store) => {
    tell({ file, busy: true });
    tell({ file, ...(await answerOf(file, store)) });
  };
  const look = (event) => {
    const [file] = event.currentTarget.files;
    event.currentTarget.value = ""; // the same file may be chosen again
    if (file) ask(file, false);
  };
  return html`<${ImportArchivePanel} fate=${fate} look=${look} bring=${() => ask(fate.file, true)} />`;
}

async function answerOf(file, store) {
  const form = new FormData();
  form.append("file", file);
  if (store) form.append("store", "1");
  try {
    const { lines, slug } = await postForm(ADDRESS, form);
    return store ? { done: slug } : { lines };
  } catch (error) {
    console.warn("the archive was not taken", error);
    return { why: error instanceof Refused ? error.text : say("copies.not_sent") };
  }
}

// `fate`: null, {busy}, {lines}, {why} or {done: address}.
export function ImportArchivePanel({ fate, look, bring }) {
  return html`<details class="set-apart">
    <summary>${say("copies.import")}</summary>
    <div class="import-body">
      <p class="soft measure">${say("copies.import_lead")}</p>
      <p><label class="button import-choose">${say("copies.choose_archive")}
        <input type="file" class="visually-hidden archive-file" accept=".json,application/json" onChange=${look} />
      </label></p>
      <div role="status">${fate?.busy && html`<p class="soft">${say("copies.import_busy")}</p>`}</div>
      ${fate?.why && html`<p class="notice notice-warn" role="alert">${fate.why}</p>`}
      ${fate?.lines && html`<ul class="keeping-steps measure">${fate.lines.map((line) => html`<li key=${line}>${line}</li>`)}</ul>
        <p><button type="button" class="button button-primary" onClick=${bring}>${say("copies.import_now")}</button></p>`}
      ${fate?.done && html`<p class="notice notice-good" role="status">${say("copies.import_done")} <a href=${`/w/${fate.done}/organizer`}>${say("common.page_organizer")}</a></p>`}
    </div>
  </details>`;
}
