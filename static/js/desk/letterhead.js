// The Word file by which documents are laid out: fetched, changed in Word, sent back. What is wrong with one is told whole.
import { useState } from "preact/hooks";
import { postForm, Refused } from "../api.js";
import { boot } from "../boot.js";
import { html } from "../parts/html.js";
import { onlyWorkshop } from "../select.js";
import { language, say } from "../words.js";
import { removeLetterhead } from "./commands.js";

const ADDRESS = `/w/${boot.workshop}/letterhead`;
const addressOf = (more) => `${ADDRESS}?${new URLSearchParams({ seat: boot.seat, ...more })}`;
const WORD = ".docx,.dotx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function Letterhead({ state }) {
  const [fate, tell] = useState(null);
  const send = async (event) => {
    const [file] = event.currentTarget.files;
    event.currentTarget.value = ""; // the same file may be chosen again
    if (!file) return;
    tell({ name: file.name });
    tell(await fateOf(file));
  };
  return html`<${LetterheadPanel} own=${onlyWorkshop(state).letterhead} fate=${fate} send=${send} remove=${() => { tell(null); removeLetterhead(); }} />`;
}

// `fate`: null, {name} while it is on its way, {name, taken}, {name, findings} or {name, why}.
export function LetterheadPanel({ own, fate, send, remove }) {
  return html`<details class="import-delivery letterhead" open=${fate !== null}>
    <summary>${say("letterhead.title")}</summary>
    <div class="import-body">
      <p class="soft measure">${say("letterhead.lead")}</p>
      <p class="measure">${own ? say("letterhead.own", { name: own.name, at: timeOf(own.at) }) : say("letterhead.none")}</p>
      <p class="row">
        <a class="button button-small" href=${addressOf({ built_in: 1 })} download>${say("letterhead.fetch_built_in")}</a>
        ${own && html`<a class="button button-small" href=${addressOf({})} download>${say("letterhead.fetch_own")}</a>`}
        <label class="button button-small import-choose">${say("letterhead.send")}
          <input type="file" class="visually-hidden" accept=${WORD} onChange=${send} />
        </label>
        ${own && html`<button type="button" class="button button-small button-quiet" onClick=${remove}>${say("letterhead.remove")}</button>`}
      </p>
      <div role="status">${fate && html`<${Fate} ...${fate} />`}</div>
    </div>
  </details>`;
}

function Fate({ name, taken, findings, why }) {
  if (taken) return html`<p class="notice">${say("letterhead.taken", { name })}</p>`;
  if (why) return html`<p class="notice notice-warn">${why}</p>`;
  if (!findings) return html`<p class="soft">${say("letterhead.inspecting", { name })}</p>`;
  return html`<div class="notice notice-warn">
    <p>${say("letterhead.findings", { name })}</p>
    <ul class="letterhead-findings">${findings.map((each) => html`<li key=${each}>${each}</li>`)}</ul>
  </div>`;
}

async function fateOf(file) {
  const form = new FormData();
  form.append("seat", boot.seat);
  form.append("file", file);
  try {
    await postForm(ADDRESS, form);
    return { name: file.name, taken: true };
  } catch (error) {
    console.warn("the letterhead was not taken", error);
    if (!(error instanceof Refused)) return { name: file.name, why: say("letterhead.not_sent") };
    return { name: file.name, findings: error.fields.findings, why: error.fields.findings ? undefined : error.text };
  }
}

const timeOf = (at) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
