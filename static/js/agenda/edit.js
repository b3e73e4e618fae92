// An agenda in the making: its doubts, each leading to its entry, and every entry to be changed; nothing is set until saved.
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { addedAfter, movedBy, without } from "../agenda.js";
import { newId } from "../ids.js";
import { say } from "../words.js";
import { change, discard, draft, looked, save } from "./draft.js";
import { EntryFields } from "./entry-fields.js";
import { Confirm } from "../desk/confirm.js";
import { Difference } from "./versions.js";

export function Edit({ version, starts }) {
  const { entries, base, imported } = draft.value;
  const [refused, tell] = useState(null);
  const [isAsking, ask] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const store = async () => {
    setBusy(true);
    tell(await save());
    setBusy(false);
  };
  const rebase = () => { tell(null); change(entries, { base: version }); };
  const set = (id, fields) => change(entries.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry)));
  return html`
    <section class="agenda-edit" aria-label=${say("agenda.editing")}>
      <div class="agenda-bar">
        <p class="measure">${say(imported ? "agenda.read_now" : "agenda.edit_lead")}</p>
        <p class="row">
          <button type="button" class="button button-primary" disabled=${isBusy} onClick=${store}>${say("agenda.save")}</button>
          <button type="button" class="button button-quiet" aria-expanded=${isAsking} onClick=${() => ask(true)}>${say("agenda.discard")}</button>
        </p>
        ${isAsking && html`<${Confirm} text=${say("agenda.discard_sure")} yes=${say("agenda.discard")} act=${discard} cancel=${() => ask(false)} />`}
        <div role="alert">${refused && html`<p class="notice notice-warn">${refused.text}</p>`}</div>
        ${(refused?.code === "agenda_changed" || base !== version) && html`<div class="notice">
          <p>${say("agenda.changed_meanwhile", { base, version })}</p>
          <${Difference} from=${base} to=${version} />
          <button type="button" class="button button-small" onClick=${rebase}>${say("agenda.over_it")}</button>
        </div>`}
      </div>
      <${Doubts} ...${looked.value} isFocused=${imported && looked.value.isFresh} />
      <ol class="agenda-rows">
        ${entries.map((entry, at) => html`<${EntryFields} key=${entry.id} entry=${entry} at=${at} last=${entries.length - 1}
          isFirstOfDay=${entry.day !== entries[at - 1]?.day} isDoubtful=${looked.value.findings.some((each) => each.entries.includes(entry.id))}
          set=${(fields) => set(entry.id, fields)} move=${(by) => change(movedBy(entries, entry.id, by))}
          remove=${() => change(without(entries, entry.id))} add=${() => change(addedAfter(entries, at, newId(), starts))} />`)}
      </ol>
      ${entries.length > 3 && html`<p class="agenda-save-again"><button type="button" class="button button-primary" disabled=${isBusy} onClick=${store}>${say("agenda.save")}</button></p>`}
      ${entries.length === 0 && html`<button type="button" class="button" onClick=${() => change(addedAfter([], -1, newId(), starts))}>${say("agenda.add_first")}</button>`}
    </section>`;
}

// Where the doubts are not beside the rows they are a line at the foot of the screen, which opens over them.
const isFoot = matchMedia("(max-width: 59.99rem)");

const focusOn = (id) => document.getElementById(`entry-${id}`)?.querySelector("input")?.focus();

// They never push the rows, which somebody may be typing in. What was read replaces the form that it was read by: who
// works by keys goes on at its doubts.
export function Doubts({ findings, passedOver, isFresh, isFocused = false }) {
  const [box, title] = [useRef(), useRef()];
  const [isOpen] = useState(() => isFocused || !isFoot.matches);
  useEffect(() => { if (isFocused) title.current.focus(); }, []);
  const go = (id) => {
    if (isFoot.matches) box.current.open = false;
    focusOn(id);
  };
  return html`
    <section class="agenda-doubts" aria-label=${say("agenda.doubts")}>
      <details open=${isOpen} ref=${box}>
        <summary class="agenda-doubts-title" ref=${title}><span role="status">${isFresh || findings.length ? say("agenda.doubts_n", { n: findings.length }) : say("agenda.looking")}</span></summary>
        ${findings.length > 0 && html`<p class="soft small">${say("agenda.doubts_lead")}</p>`}
        <ul>${findings.map((finding, key) => html`<${Doubt} key=${key} finding=${finding} go=${go} />`)}</ul>
        ${passedOver.length > 0 && html`<details class="agenda-passed-over"><summary>${say("agenda.passed_over", { n: passedOver.length })}</summary>
          <ul class="soft small">${passedOver.map((line, key) => html`<li key=${key}>${line}</li>`)}</ul></details>`}
      </details>
    </section>`;
}

function Doubt({ finding: { code, entries, text }, go }) {
  return html`<li class=${`agenda-doubt agenda-doubt-${code}`}>
    <span>${text}</span>
    <button type="button" class="button button-quiet button-small" aria-label=${`${say("agenda.go")}: ${text}`} onClick=${() => go(code === "continued" ? entries[1] : entries[0])}>${say("agenda.go")}</button>
  </li>`;
}
