// At a delegate's foot of the page: a field for an idea while the inbox is open, and what became of those sent.
// It lies over the page, so that nothing moves under who reads when the rapporteur opens the inbox.
import { useRef, useState } from "preact/hooks";
import { draftOf, useDraft } from "../drafts.js";
import { sentBy } from "../offers.js";
import { outbox, send } from "../outbox.js";
import { CardText } from "../parts/card-text.js";
import { html } from "../parts/html.js";
import { columnsOf } from "../select.js";
import { excessOf, isBlank } from "../text.js";
import { inLanguage, say } from "../words.js";
import { useEnter } from "../parts/enter.js";
import { GrowingField } from "../parts/growing.js";
import { TooLong } from "../parts/length.js";
import { Fate, KeptText, OfferRefusal } from "./offer-parts.js";
import { isOpen, ownBoard, shown } from "./shown.js";

const DRAFT = "idea";

export function IdeaBar() {
  const [open, setOpen] = useState(() => !isBlank(draftOf(DRAFT)));
  const bar = useRef(null);
  if (!shown.value) return null;
  const sent = sentBy(shown.value, outbox.value, "send_idea").reverse();
  const takes = Boolean(ownBoard.value?.inbox) && isOpen();
  if (!takes && !sent.length && isBlank(draftOf(DRAFT))) return null;
  const toggle = () => {
    setOpen(!open);
    if (!open) requestAnimationFrame(() => bar.current?.querySelector("textarea")?.focus());
  };
  return html`<section class="idea-bar" ref=${bar} aria-label=${say("board.own_ideas_title")}>
    <button type="button" class="button idea-toggle" aria-expanded=${open} onClick=${toggle}>
      <span>${takes ? say("board.send_idea") : say("board.own_ideas_title")}</span>
      ${sent.length > 0 && html`<span class="idea-count">${say("board.ideas_sent", { n: sent.length })}</span>`}
    </button>
    ${open && html`<div class="idea-panel">
      ${takes ? html`<${IdeaForm} />` : html`<${KeptIdea} />`}
      ${sent.length > 0 && html`<ul class="ideas-sent" tabindex="0" aria-label=${say("board.own_ideas_title")}>
        ${sent.map((idea) => html`<${SentIdea} key=${idea.id} idea=${idea} />`)}
      </ul>`}
    </div>`}
  </section>`;
}

function IdeaForm() {
  const [text, setText, clear] = useDraft(DRAFT);
  const [column, setColumn] = useDraft("idea-column");
  const field = useRef(null);
  const post = () => {
    if (isBlank(text) || excessOf(text) > 0) return;
    clear(send("send_idea", { text: text.trim(), column: column || null }));
    field.current.focus();
  };
  const submit = (event) => {
    event.preventDefault();
    post();
  };
  return html`<form class="idea-form" onSubmit=${submit}>
    <${GrowingField} field=${field} value=${text} class="composer-field" aria-label=${say("board.send_idea")}
      placeholder=${say("board.placeholder")} onInput=${(event) => setText(event.currentTarget.value)}
      ...${useEnter(post, () => field.current.blur())} />
    <${TooLong} text=${text} />
    <div class="idea-form-foot">
      <select class="input" aria-label=${say("board.idea_column")} value=${column} onChange=${(event) => setColumn(event.target.value)}>
        <option value="">${say("board.any_column")}</option>
        ${columnsOf(shown.value).map(({ id, name }) => html`<option key=${id} value=${id}>${inLanguage(name)}</option>`)}
      </select>
      <button type="submit" class="button button-primary">${say("board.send")}</button>
    </div>
  </form>`;
}

function KeptIdea() {
  return html`<${KeptText} words=${say("board.inbox_closed")} text=${draftOf(DRAFT)} />`;
}

function SentIdea({ idea }) {
  return html`<li class="idea-sent" data-offer=${idea.id}>
    <${CardText} text=${idea.text} />
    ${idea.fate === "refused" ? html`<${OfferRefusal} command=${idea.command} />` : html`<${Fate} offer=${idea} of="idea" />`}
  </li>`;
}
