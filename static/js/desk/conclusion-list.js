// All conclusions, numbered under their questions; staff words them, everyone else reads.
import { html } from "../parts/html.js";
import { useRef, useState } from "preact/hooks";
import { boot } from "../boot.js";
import { say, inLanguage } from "../words.js";
import { conclusionsOf, onlyWorkshop } from "../select.js";
import { useDraft } from "../drafts.js";
import { Conclusion } from "./conclusion.js";
import { draftConclusion } from "./commands.js";
import { Download } from "./download.js";
import { listed } from "./listed.js";
import { OneByOne } from "./one-by-one.js";
import { writing } from "./picking.js";
import { announce } from "./results.js";
import { ReviewPeriod } from "./review-period.js";
import { TextEdit } from "./text-edit.js";
import { VerbMenu } from "./verb-menu.js";

export function ConclusionList({ state, mayEdit, mayTranslate = false }) {
  const parts = conclusionsOf(state);
  const standing = useListed(parts);
  return html`
    <section class="conclusion-list" aria-labelledby="conclusions-title">
      <h2 class="visually-hidden" id="conclusions-title">${say("common.page_conclusions")}</h2>
      ${mayEdit && html`<${ReviewPeriod} state=${state} />`}
      ${mayEdit && html`<${OneByOne} state=${state} />`}
      ${parts.map((part, at) => html`
        <${Question} key=${part.question.id} state=${state} part=${part} standing=${standing} number=${at + 1} mayEdit=${mayEdit} mayTranslate=${mayTranslate}
          other=${otherOf(parts, at)} />`)}
      ${mayEdit && html`<div class="conclusion-list-foot"><p><a class="button button-quiet" href=${`/w/${boot.workshop}/fates`}>${say("conclusions.fates")}</a></p> <${Download} /></div>`}
      ${mayEdit && html`<${Withdrawn} state=${state} parts=${parts} standing=${standing} />`}
    </section>`;
}

function useListed(parts) {
  const former = useRef(new Set());
  former.current = listed(parts.flatMap(({ conclusions }) => conclusions), former.current, writing.value);
  return former.current;
}

function otherOf(parts, at) {
  const to = parts.length > 1 ? (at + 1) % parts.length : null;
  return to === null ? null : { id: parts[to].question.id, number: to + 1 };
}

function Question({ state, part, standing, number, other, mayEdit, mayTranslate }) {
  const { question, conclusions } = part;
  const shown = conclusions.filter(({ id }) => standing.has(id));
  return html`
    <section class="question" aria-labelledby=${`question-${question.id}`}>
      <h3 class="question-text" id=${`question-${question.id}`}>
        <span class="question-number numeral" translate="no">${number}</span> ${inLanguage(question.text)}</h3>
      <ol class="conclusion-rows">
        ${shown.map((row) => html`
          <${Conclusion} key=${row.id} state=${state} conclusion=${row} beside=${shown} other=${other} mayEdit=${mayEdit}
            mayTranslate=${mayTranslate} />`)}
      </ol>
      ${shown.length === 0 && html`<p class="question-none soft">${say("conclusions.none_yet")}</p>`}
      ${mayEdit && html`<${NewConclusion} question=${question.id} language=${onlyWorkshop(state).first_language} />`}
    </section>`;
}

// A new one is only a draft on this machine until it is saved.
function NewConclusion({ question, language }) {
  const field = `new-conclusion/${question}`;
  const [kept] = useDraft(field);
  const [open, show] = useState(false);
  const save = async (text) => {
    await draftConclusion({ question, text, clusters: [], cards: [] });
    announce(say("conclusions.drafted_one"));
  };
  const verbs = (typed, type) => html`<${VerbMenu} typed=${typed} type=${type} language=${language} />`;
  if (open) {
    return html`<${TextEdit} draft=${field} text="" version="" label=${say("conclusions.new")} above=${verbs} save=${save} close=${() => show(false)} />`;
  }
  return html`<button class="button button-quiet question-new" onClick=${() => show(true)}>
    ${kept ? say("conclusions.new_kept") : say("conclusions.new")}</button>`;
}

function Withdrawn({ state, parts, standing }) {
  const [open, show] = useState(false);
  const rows = parts.flatMap(({ conclusions }) => conclusions).filter(({ id }) => !standing.has(id));
  if (rows.length === 0) return null;
  return html`
    <section class="question">
      <button class="button button-quiet question-new" aria-expanded=${open} onClick=${() => show(!open)}>
        ${rows.length === 1 ? say("conclusions.withdrawn_one") : say("conclusions.withdrawn_many", { n: rows.length })}</button>
      ${open && html`<ol class="conclusion-rows">
        ${rows.map((row) => html`<${Conclusion} key=${row.id} state=${state} conclusion=${row} beside=${[row]} mayEdit />`)}
      </ol>`}
    </section>`;
}
