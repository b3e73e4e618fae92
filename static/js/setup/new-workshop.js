// A workshop is made: from nothing, after another one, or to rehearse one.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { NewPair } from "./in-languages.js";

const NONE = { kind: "none" };

// words: organized.new_lead organized.duplicate_lead organized.rehearse_lead
// `make(fields)` promises that the page goes on to what was made, or throws.
export function NewWorkshop({ kind, from, make, cancel }) {
  const [typed, type] = useState(() => titlesFor(kind, from));
  const [fate, tell] = useState(NONE);
  const first = useRef();
  useLayoutEffect(() => first.current.focus(), []);
  const isReady = Boolean(typed.es.trim() || typed.en.trim());
  const submit = async (event) => {
    event.preventDefault();
    if (!isReady || fate.kind === "saving") return first.current.focus();
    tell({ kind: "saving" });
    try {
      return await make({
        from: { workshop: from.workshop, seat: "organizer" }, like: kind !== "new", rehearsal: kind === "rehearse", title_es: typed.es.trim(), title_en: typed.en.trim(),
      });
    } catch (error) {
      return tell({ kind: "refused", why: error.text ?? say("setup.not_reached") });
    }
  };
  return html`<form class="setup-adder" aria-label=${say(`organized.${kind}`)} onSubmit=${submit}>
    <p class="soft measure">${say(`organized.${kind}_lead`)}</p>
    <${NewPair} languages=${["es", "en"]} label=${say("setup.title")} typed=${typed} type=${type} first=${first} />
    <p class="row">
      <button type="submit" class="button button-primary" aria-disabled=${!isReady || fate.kind === "saving"}>${say(fate.kind === "saving" ? "organized.making" : "organized.make")}</button>
      <button type="button" class="button button-quiet" onClick=${cancel}>${say("setup.not_now")}</button>
    </p>
    ${fate.kind === "refused" && html`<p class="field-error" role="alert">${fate.why}</p>`}
  </form>`;
}

// words: organized.copy_title organized.rehearsal_title
function titlesFor(kind, { title }) {
  if (kind === "new") return { es: "", en: "" };
  const key = kind === "rehearse" ? "organized.rehearsal_title" : "organized.copy_title";
  const both = Object.entries(title).map(([code, text]) => [code, text && say(key, { title: text })]);
  return { es: "", en: "", ...Object.fromEntries(both) };
}
