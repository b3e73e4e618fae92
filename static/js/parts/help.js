// The list of keys, from the table that also runs them.
import { html } from "./html.js";
import { useLayoutEffect, useRef } from "preact/hooks";
import { onEscape } from "./escape.js";
import { say } from "../words.js";
import { singleKeys, setSingleKeys } from "./keys.js";

export function Help({ table, close, children }) {
  const button = useRef();
  useLayoutEffect(() => {
    const before = document.activeElement;
    button.current.focus();
    return () => before?.focus?.({ preventScroll: true });
  }, []);
  return html`
    <section class="help" role="dialog" aria-labelledby="help-title" onKeyDown=${onEscape(close)}>
      <div class="help-head">
        <h2 id="help-title">${say("common.keys")}</h2>
        <button class="button button-quiet" ref=${button} onClick=${close}>${say("common.close")}</button>
      </div>
      <dl class="help-keys">
        ${table.filter((row) => row.label).map((row) => html`<${Row} key=${row.label} row=${row} />`)}
      </dl>
      <label class="help-setting">
        <input type="checkbox" checked=${singleKeys.value} onChange=${(event) => setSingleKeys(event.target.checked)} />
        ${say("common.single_keys")}
      </label>
      ${children}
    </section>`;
}

function Row({ row }) {
  return html`
    <div class="help-row">
      <dt>${(row.shown ?? row.keys).map((key) => html`<kbd key=${key}>${row.alt ? `Alt ${key}` : key}</kbd>`)}</dt>
      <dd>${row.label}</dd>
    </div>`;
}
