// The text of a conclusion on the staff's page: opened for writing by whoever takes the pen, its change marked until it
// is accepted.
import { html } from "../parts/html.js";
import { draftOf } from "../drafts.js";
import { CardText } from "../parts/card-text.js";
import { ChangedText } from "../parts/changed-text.js";
import { say } from "../words.js";
import { acceptWording, editConclusion } from "./commands.js";
import { Conflict } from "./conflict.js";
import { outbox } from "../outbox.js";
import { begun, isUnsaved, savedTexts } from "./own-words.js";
import { closeText, isElsewhere, openText } from "./pen.js";
import { Penned } from "./pen-parts.js";
import { PenEdit } from "./pen-edit.js";
import { writing } from "./picking.js";
import { announce } from "./results.js";
import { VerbMenu } from "./verb-menu.js";

export const isMarked = ({ was, was_version, text }) => Boolean(was_version) && was !== text;

export function Wording({ conclusion, language }) {
  const { id, text, version } = conclusion;
  const verbs = (typed, type) => html`<${VerbMenu} typed=${typed} type=${type} language=${language} />`;
  const open = () => openText(id);
  const close = () => closeText(conclusion);
  if (writing.value === id) return html`<${PenEdit} conclusion=${conclusion} above=${verbs} close=${close} />`;
  return html`
    <${Text} conclusion=${conclusion} open=${open} />
    <${Penned} conclusion=${conclusion} take=${open} />
    ${isMarked(conclusion) && !isElsewhere(conclusion) && html`<${Accept} conclusion=${conclusion} />`}
    <${Conflict} name="edit_conclusion" target=${id} current=${text} version=${version} save=${editConclusion} />`;
}

// While another screen words it, it stays where it is and opens by taking the pen alone.
function Text({ conclusion, open }) {
  const elsewhere = isElsewhere(conclusion);
  const draft = !elsewhere && hasDraft(conclusion);
  return html`
    <button type="button" class="conclusion-text" title=${elsewhere ? undefined : say("conclusions.edit")} aria-disabled=${elsewhere || undefined}
      onKeyDown=${notHeld} onClick=${() => elsewhere || open()}>
      ${isMarked(conclusion)
        ? html`<div class="card-text"><${ChangedText} was=${conclusion.was} text=${conclusion.text} /></div>`
        : html`<${CardText} text=${conclusion.text} whole />`}
      ${!elsewhere && html`<span class="visually-hidden">${say("conclusions.edit")}</span>`}
      ${draft && html`<span class="conclusion-draft">${say("conclusions.pen_draft")}</span>`}</button>`;
}

// The Enter that closed the field gave the focus here: held down, it does not open it again.
const notHeld = (event) => event.key === "Enter" && event.repeat && event.preventDefault();

function hasDraft(conclusion) {
  const [kept, keptBase] = ["", ":base"].map((part) => draftOf(`conclusion/${conclusion.id}${part}`));
  return Boolean(kept) && isUnsaved(begun(kept, keptBase, conclusion, savedTexts(conclusion.id, outbox.value)));
}

function Accept({ conclusion }) {
  const accept = async () => {
    await acceptWording(conclusion.id);
    announce(say("conclusions.wording_accepted"));
  };
  return html`<p class="wording-accept"><button type="button" class="button button-small" onClick=${accept}>${say("conclusions.wording_accept")}</button></p>`;
}
