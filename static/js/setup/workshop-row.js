// One workshop in the list, and what can be made of it behind one press.
import { useRef, useState } from "preact/hooks";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { Ask } from "./ask.js";
import { NewWorkshop } from "./new-workshop.js";
import { spelledOut } from "./spelled-out.js";
import { titleOf } from "./workshop-list.js";

export function WorkshopRow({ row, make, archive }) {
  const [wanted, want] = useState(null);
  const [isOpen, open] = useState(false);
  const button = useRef();
  const title = titleOf(row);
  const close = () => { want(null); open(false); button.current.focus(); };
  return html`<li class="workshop-row" onKeyDown=${isOpen ? onEscape(close) : undefined}>
    <div class="workshop-row-head">
      <div class="workshop-row-words">
        <h2 class="workshop-row-title" dir="auto">${title} ${row.rehearsal && html`<span class="workshop-mark">${say("organized.rehearsal")}</span>`}</h2>
        <p class="soft small">${spelledOut(row.starts_on, row.ends_on)}</p>
      </div>
      <div class="row">
        <a class="button" href=${`/w/${row.workshop}/${row.archived ? "organizer" : "setup"}`} aria-label=${say("organized.open_of", { title })}>${say("organized.open")}</a>
        <button type="button" class="button button-quiet" ref=${button} aria-expanded=${isOpen} aria-label=${say("organized.more_of", { title })} onClick=${() => (isOpen ? close() : open(true))}>${say("organized.more")}</button>
      </div>
    </div>
    ${isOpen && html`<div class="workshop-row-body">
      <${Ways} row=${row} wanted=${wanted} want=${want} archive=${archive} />
      ${(wanted === "duplicate" || wanted === "rehearse") && html`<${NewWorkshop} key=${wanted} kind=${wanted} from=${row} make=${make} cancel=${close} />`}
      ${wanted === "archive" && html`<${Ask} text=${say("organized.archive_means", { title })} yes=${say("organized.archive")} act=${() => { close(); archive(row, true); }} cancel=${close} />`}
    </div>`}
  </li>`;
}

// words: organized.duplicate organized.rehearse organized.archive
function Ways({ row, wanted, want, archive }) {
  const ways = row.archived ? ["duplicate"] : ["duplicate", "rehearse", "archive"];
  return html`<p class="row">
    ${ways.map((way) => html`<button type="button" class="button button-small" key=${way} aria-expanded=${wanted === way} onClick=${() => want(wanted === way ? null : way)}>${say(`organized.${way}`)}</button>`)}
    ${row.archived && html`<button type="button" class="button button-small" onClick=${() => archive(row, false)}>${say("organized.reopen")}</button>`}
  </p>`;
}
