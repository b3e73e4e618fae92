// A list that comes as a file: chosen, looked at row by row, every doubt decided, then taken all at once or not at all.
import { useEffect, useRef, useState } from "preact/hooks";
import { postForm, Refused } from "../api.js";
import { boot } from "../boot.js";
import { announce } from "../desk/results.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { ImportPreview } from "./import-preview.js";

const ADDRESS = `/w/${boot.workshop}/people/preview`;
const ACCEPTED = ".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function Importing({ people, groups, close }) {
  const [read, setRead] = useState(null); // {name} on its way, {name, why}, {name, preview}
  const title = useRef();
  useEffect(() => title.current.focus(), []);
  const take = async (file) => {
    if (!file) return;
    setRead({ name: file.name });
    setRead({ name: file.name, ...(await previewOf(file)) });
  };
  const done = (text) => { announce(text); close(); };
  return html`<section class="importing" aria-labelledby="importing-title">
    <div class="person-head">
      <h2 id="importing-title" tabindex="-1" ref=${title}>${say("people.import")}</h2>
      <button type="button" class="button button-quiet button-small" onClick=${close}>${say("people.back")}</button>
    </div>
    ${read?.preview
      ? html`<${ImportPreview} key=${read.preview} name=${read.name} preview=${read.preview} people=${people} groups=${groups} done=${done} again=${() => setRead(null)} />`
      : html`<${Chooser} read=${read} take=${take} />`}
  </section>`;
}

export function Chooser({ read = null, take = () => undefined }) {
  const [isOver, setOver] = useState(false);
  const drop = (event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]); };
  const choose = ({ currentTarget }) => {
    const [file] = currentTarget.files;
    currentTarget.value = ""; // the same file may be chosen again
    take(file);
  };
  const isBusy = read !== null && !read.why;
  return html`<div class=${isOver ? "import-drop import-drop-over" : "import-drop"} onDragOver=${(event) => { event.preventDefault(); setOver(true); }} onDragLeave=${() => setOver(false)} onDrop=${drop}>
    <p class="measure">${say("people.import_lead")}</p>
    <label class="button button-primary import-choose">${say("people.choose_file")}
      <input type="file" class="visually-hidden" accept=${ACCEPTED} disabled=${isBusy} onChange=${choose} />
    </label>
    <p class="soft small measure">${say("people.import_columns")}</p>
    <div role="status">
      ${isBusy && html`<p class="soft">${say("people.reading", { name: read.name })}</p>`}
      ${read?.why && html`<p class="notice notice-warn">${read.why}</p>`}
    </div>
  </div>`;
}

async function previewOf(file) {
  const form = new FormData();
  form.append("seat", boot.seat);
  form.append("file", file);
  try {
    return { preview: await postForm(ADDRESS, form) };
  } catch (error) {
    console.warn("the file could not be looked at", error);
    return { why: error instanceof Refused ? error.text : say("people.not_reached") };
  }
}
