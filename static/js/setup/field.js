// Fields of the set-up: a label, what it is for, and beside it whether what stands there is saved.
import { useId } from "preact/hooks";
import { link } from "../feed.js";
import { html } from "../parts/html.js";
import { GrowingField } from "../parts/growing.js";
import { say } from "../words.js";
import { useSaving } from "./saving.js";

const SHORT = 300;

// `field` is where its draft is kept. `lang`: the language that is to be typed, where it is one of two.
export function TextField({ field, label, hint = "", value, save, check, lang, lines = 1, most = SHORT }) {
  const saving = useSaving({ field, value, save, check });
  const own = fieldProps(useId(), saving, hint);
  // One line of text, however high its field: Enter saves it.
  const onKeyDown = (event) => { if (event.key === "Enter") { event.preventDefault(); saving.leave(); } };
  const props = { ...own, class: "input", lang, maxlength: most, onKeyDown, onInput: ({ target }) => saving.type(target.value) };
  return html`<${Labelled} id=${own.id} label=${label} hint=${hint} fate=${saving.fate}>
    ${lines > 1
      ? html`<${GrowingField} ...${props} rows=${lines} value=${saving.text} enterkeyhint=${undefined} />`
      : html`<input type="text" autocomplete="off" dir="auto" ...${props} value=${saving.text} />`}
  <//>`;
}

// What is chosen is saved at once. `options`: [[value, words], …] or [[words of several, [[value, words], …]], …].
export function SelectField({ field, label, hint = "", value, save, options }) {
  const saving = useSaving({ field, value, save });
  const own = fieldProps(useId(), saving, hint);
  const chosen = saving.text;
  return html`<${Labelled} id=${own.id} label=${label} hint=${hint} fate=${saving.fate}>
    <select ...${own} class="input" value=${chosen} onChange=${({ target }) => saving.choose(target.value)}>
      ${options.map(([name, inner]) => (Array.isArray(inner)
        ? html`<optgroup key=${name} label=${name}>${inner.map((each) => option(each, chosen))}</optgroup>`
        : option([name, inner], chosen)))}
    </select>
  <//>`;
}

const option = ([value, words], chosen) => html`<option key=${value} value=${value} selected=${value === chosen}>${words}</option>`;

export function Labelled({ id, label, hint, fate, children }) {
  return html`<div class="field setup-field">
    <div class="setup-field-head">
      <label class="field-label" for=${id}>${label}</label>
      <${FateLine} id=${`${id}-fate`} fate=${fate} />
    </div>
    ${children}
    ${hint && html`<p class="field-hint" id=${`${id}-hint`}>${hint}</p>`}
  </div>`;
}

function fieldProps(id, saving, hint) {
  return {
    id, "aria-describedby": [hint && `${id}-hint`, `${id}-fate`].filter(Boolean).join(" "),
    "aria-invalid": saving.fate.kind === "refused", onFocus: saving.enter, onBlur: saving.leave,
  };
}

// words: setup.fate_typing setup.fate_saving setup.fate_saved setup.fate_waits
export function FateLine({ id, fate: { kind, why } }) {
  if (kind === "refused") return html`<p class="setup-fate field-error" id=${id} role="alert">${why}</p>`;
  const waits = kind === "saving" && link.value === "lost";
  const words = kind === "none" ? "" : say(`setup.fate_${waits ? "waits" : kind}`);
  return html`<p class="setup-fate" id=${id} role="status" data-fate=${waits ? "waits" : kind}>${words}</p>`;
}
