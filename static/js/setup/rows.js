// Rows that are read in one line, opened to be changed, and added to: columns, questions, objectives, groups.
import { useRef, useState } from "preact/hooks";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { useAct } from "./act.js";
import { Ask } from "./ask.js";
import { FateLine } from "./field.js";

export const Rows = ({ children }) => html`<ol class="setup-rows">${children}</ol>`;

// `remove()` sends; without it the row stays. `whole`: how the row is called when it is read alone.
export function Row({ mark, name, more = "", whole, remove = null, sure = null, children }) {
  const [open, setOpen] = useState(false);
  const [fate, act] = useAct();
  const button = useRef();
  const close = () => { setOpen(false); button.current.focus(); };
  return html`<li class="setup-row" data-open=${open || undefined} onKeyDown=${open ? onEscape(close) : undefined}>
    <div class="setup-row-head">
      <span class="setup-row-mark" aria-hidden="true">${mark}</span>
      <p class="setup-row-words"><strong dir="auto">${name || say("setup.without_text")}</strong>${more && html` <span class="soft" dir="auto">${more}</span>`}</p>
      <button type="button" class="button button-small button-quiet" ref=${button} aria-expanded=${open}
        aria-label=${say(open ? "setup.close_of" : "setup.change_of", { what: whole })} onClick=${() => setOpen(!open)}>${say(open ? "setup.close" : "setup.change")}</button>
    </div>
    ${open && html`<div class="setup-row-body">
      ${children}
      ${remove && html`<${Remove} whole=${whole} sure=${sure} remove=${() => act(remove)} />`}
      <${FateLine} fate=${fate.kind === "refused" ? fate : { kind: "none" }} />
    </div>`}
  </li>`;
}

function Remove({ whole, sure, remove }) {
  const [asked, ask] = useState(false);
  const press = () => { ask(false); remove(); };
  const words = say("setup.remove_of", { what: whole });
  if (asked) return html`<${Ask} text=${sure} yes=${words} act=${press} cancel=${() => ask(false)} />`;
  return html`<p><button type="button" class="button button-small button-quiet setup-remove" onClick=${() => (sure ? ask(true) : remove())}>${words}</button></p>`;
}
