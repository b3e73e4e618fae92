// One entry to be changed: day, hours and title at once, all else behind «more».
import { useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { GrowingField } from "../parts/growing.js";
import { language, say } from "../words.js";
import { dayName } from "./days.js";

const KINDS = ["session", "break", "registration", "ceremony", "closing"];
const OTHER = language === "es" ? "en" : "es";

export function EntryFields({ entry, at, last, isFirstOfDay = false, isDoubtful, set, move, remove, add }) {
  // The title that is there stands first, and stays there while the other one is typed.
  const [first] = useState(() => (entry[`title_${language}`] || !entry[`title_${OTHER}`] ? language : OTHER));
  const title = entry[`title_${language}`] || entry[`title_${OTHER}`] || say("agenda.untitled");
  return html`
    <li class=${`agenda-row ${isDoubtful ? "agenda-row-doubtful" : ""}`} id=${`entry-${entry.id}`} aria-label=${title}>
      ${isFirstOfDay && html`<p class="agenda-row-day">${dayName(entry.day)}</p>`}
      <div class="agenda-row-times">
        <${Field} name="starts" type="time" value=${entry.starts} put=${(starts) => set({ starts: starts || null })} />
        <${Field} name="ends" type="time" value=${entry.ends} put=${(ends) => set({ ends: ends || null })} />
        ${entry.printed && html`<p class="agenda-printed" translate="no">${say("agenda.printed", { printed: entry.printed })}</p>`}
      </div>
      <${Title} of=${first} entry=${entry} set=${set} />
      <details class="agenda-more">
        <summary>${say("agenda.more")}</summary>
        <div class="agenda-more-fields">
          <${Title} of=${first === "es" ? "en" : "es"} entry=${entry} set=${set} />
          <${Field} name="day" type="date" value=${entry.day} put=${(day) => day && set({ day })} />
          <label class="field"><span class="field-label">${say("agenda.kind")}</span>
            <select class="input" value=${entry.kind} onChange=${(event) => set({ kind: event.currentTarget.value })}>
              ${KINDS.map((kind) => html`<option key=${kind} value=${kind}>${say(`agenda.kind_${kind}`)}</option>`)}
            </select></label>
          <${Field} name="lead" value=${entry.lead} put=${(lead) => set({ lead })} />
          <label class="field agenda-points-field"><span class="field-label">${say("agenda.points_field")}</span>
            <textarea class="input" rows="3" value=${entry.points.join("\n")} onInput=${(event) => set({ points: event.currentTarget.value.split("\n") })}></textarea></label>
          <p class="row">
            <button type="button" class="button button-small" disabled=${at === 0} onClick=${() => move(-1)}>${say("agenda.up")}</button>
            <button type="button" class="button button-small" disabled=${at === last} onClick=${() => move(1)}>${say("agenda.down")}</button>
            <button type="button" class="button button-small" onClick=${add}>${say("agenda.add")}</button>
            <button type="button" class="button button-small button-quiet" onClick=${remove}>${say("agenda.remove")}</button>
          </p>
        </div>
      </details>
    </li>`;
}

// words: agenda.title_es agenda.title_en agenda.starts agenda.ends agenda.day agenda.lead
// A title is one line of text, shown whole: what comes after its colon tells two of them apart.
function Title({ of, entry, set }) {
  const name = `title_${of}`;
  const put = (text) => set({ [name]: text.replace(/\s*\n\s*/g, " ") });
  const onKeyDown = (event) => { if (event.key === "Enter") event.preventDefault(); };
  return html`<label class="field agenda-title-field"><span class="field-label">${say(`agenda.${name}`)}</span>
    <${GrowingField} class="input" rows="1" lang=${of} enterkeyhint=${undefined} value=${entry[name] ?? ""}
      onKeyDown=${onKeyDown} onInput=${(event) => put(event.currentTarget.value)} /></label>`;
}

function Field({ name, type = "text", value, put }) {
  return html`<label class="field">
    <span class="field-label">${say(`agenda.${name}`)}</span>
    <input class="input" type=${type} value=${value ?? ""} onInput=${(event) => put(event.currentTarget.value)} />
  </label>`;
}
