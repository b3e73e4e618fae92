// An agenda is pasted or chosen as a file, read, and shown to be looked through: nothing is set by reading it.
import { useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { useDraft } from "../drafts.js";
import { say } from "../words.js";
import { read } from "./draft.js";

const KINDS = ".docx,.xlsx,.csv,.txt";

export function Import({ version, isFirst }) {
  const [text, setText, clear] = useDraft("agenda-text");
  const [fate, tell] = useState(null);
  const readIt = async (fields) => {
    tell({ isBusy: true });
    const why = await read(fields, version);
    if (why === null) clear();
    else tell({ why });
  };
  const choose = (event) => {
    const [file] = event.currentTarget.files;
    event.currentTarget.value = "";
    if (file) readIt({ file });
  };
  return html`<details class="set-apart" open=${isFirst || text !== ""}>
    <summary>${say("agenda.import")}</summary>
    <div class="import-body">
      <label class="field"><span class="field-label">${say("agenda.paste")}</span>
        <span class="field-hint">${say("agenda.paste_hint")}</span>
        <textarea class="input" rows="8" value=${text} onInput=${(event) => setText(event.currentTarget.value)}></textarea></label>
      <p class="row">
        <button type="button" class="button button-primary" disabled=${!text.trim() || fate?.isBusy} onClick=${() => readIt({ text })}>${say("agenda.read")}</button>
        <label class="button import-choose">${say("agenda.choose_file")}
          <input type="file" class="visually-hidden" accept=${KINDS} onChange=${choose} /></label>
      </p>
      <div role="status">
        ${fate?.isBusy && html`<p class="soft">${say("agenda.reading")}</p>`}
        ${fate?.why && html`<p class="notice notice-warn">${fate.why}</p>`}
      </div>
    </div>
  </details>`;
}
