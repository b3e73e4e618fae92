// The Word file by which documents are laid out: fetched, changed in Word, sent back. What is wrong with one is told whole.
import { useRef, useState } from "preact/hooks";
import { postForm, Refused } from "../api.js";
import { boot } from "../boot.js";
import { dayAndTime } from "../parts/clock-time.js";
import { DocumentLink } from "../parts/downloading.js";
import { html } from "../parts/html.js";
import { onlyWorkshop } from "../select.js";
import { say } from "../words.js";
import { removeLetterhead } from "./commands.js";
import { Confirm } from "./confirm.js";

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
  const { letterhead, timezone } = onlyWorkshop(state);
  return html`<${LetterheadPanel} own=${letterhead} timezone=${timezone} fate=${fate} send=${send} remove=${() => { tell(null); removeLetterhead(); }} />`;
}

// `fate`: null, {name} while it is on its way, {name, taken}, {name, findings} or {name, why}.
export function LetterheadPanel({ own, timezone, fate, send, remove }) {
  const [isAsking, ask] = useState(false);
  const summary = useRef();
  const button = useRef();
  const cancel = () => { ask(false); button.current.focus(); };
  const act = () => { ask(false); summary.current.focus(); remove(); };
  return html`<details class="set-apart letterhead">
    <summary ref=${summary}>${say("letterhead.title")}</summary>
    <div class="import-body">
      <p class="soft measure">${say("letterhead.lead")}</p>
      <p class="measure">${own ? say("letterhead.own", { name: own.name, at: dayAndTime(own.at, timezone) }) : say("letterhead.none")}</p>
      <p class="row">
        <${Fetch} name="letterhead.fetch_built_in" href=${addressOf({ built_in: 1 })} label=${say("letterhead.built_in")} />
        ${own && html`<${Fetch} name="letterhead.fetch_own" href=${addressOf({})} label=${own.name} />`}
        <label class="button button-small import-choose">${say("letterhead.send")}
          <input type="file" class="visually-hidden" accept=${WORD} onChange=${send} />
        </label>
        ${own && html`<button type="button" class="button button-small button-quiet" ref=${button} aria-expanded=${isAsking} onClick=${() => ask(true)}>${say("letterhead.remove")}</button>`}
      </p>
      ${own && isAsking && html`<${Confirm} text=${say("letterhead.remove_sure", { name: own.name })} yes=${say("letterhead.remove")} act=${act} cancel=${cancel} />`}
      <div role="status">${fate && html`<${Fate} ...${fate} />`}</div>
    </div>
  </details>`;
}

// words: letterhead.fetch_built_in letterhead.fetch_own
const Fetch = ({ name, href, label }) => html`<${DocumentLink} name=${name} label=${label} href=${href} look="button-small">${say(name)}<//>`;

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
