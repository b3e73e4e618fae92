// More cards than were asked for: said, never prevented; the group may tell why.
import { useDraft } from "../drafts.js";
import { outbox, send } from "../outbox.js";
import { html } from "../parts/html.js";
import { boardOf } from "../select.js";
import { lengthOf } from "../text.js";
import { inLanguage, say } from "../words.js";
import { useEnter } from "../parts/enter.js";
import { givesWord } from "./read-back.js";
import { Refusal } from "./refusal.js";
import { isOpen, ownGroup, shown } from "./shown.js";

const LONGEST = 500;

export function OverCap({ column, count }) {
  const over = column.cap > 0 && count > column.cap;
  const refused = ofColumn(column).filter(({ status }) => status === "refused");
  if (!over && !refused.length) return null;
  return html`<div class="over-cap">
    ${over && html`<p class="composer-hint">${say("board.over_cap", { n: count, cap: column.cap })}</p>`}
    ${over && isOpen() && givesWord() && html`<${Reason} column=${column} />`}
    ${refused.map((command) => html`<${Refusal} key=${command.id} card=${{}} command=${withText(command)} />`)}
  </div>`;
}

const ofColumn = ({ id }) => outbox.value.filter(({ name, fields }) => name === "explain_cap" && fields.column === id);

const withText = (command) => ({ ...command, fields: { ...command.fields, text: command.fields.reason } });

// What this page has sent stands before what the room has told; an answer is part of the room's word by then.
function reasonOf(column) {
  const sent = ofColumn(column).findLast(({ status, answer }) =>
    status === "waiting" || status === "unsaved" || (status === "answered" && answer.n > shown.value.n));
  return sent ? sent.fields.reason : boardOf(shown.value, ownGroup.value)?.reasons?.[column.id] ?? "";
}

function Reason({ column }) {
  const [kept, keep, clear] = useDraft(`reason/${column.id}`);
  const reason = reasonOf(column);
  const text = kept ? JSON.parse(kept).text : reason;
  const tooLong = lengthOf(text.trim()) > LONGEST;
  const save = () => {
    if (tooLong) return;
    clear(text.trim() === reason ? null : send("explain_cap", { column: column.id, reason: text.trim() }));
  };
  const keys = useEnter(save, (event) => event.currentTarget.blur());
  const label = say("delivery.why", { column: inLanguage(column.name) });
  return html`<div class="over-cap-reason">
    <input
      class="input over-cap-field" dir="auto" translate="no" autocomplete="off" aria-label=${label} placeholder=${say("delivery.why_optional")}
      aria-invalid=${tooLong} value=${text} onInput=${(event) => keep(JSON.stringify({ text: event.currentTarget.value }))} ...${keys}
    />
    <${ReasonHint} changed=${text.trim() !== reason} tooLong=${tooLong} excess=${lengthOf(text.trim()) - LONGEST} save=${save} />
  </div>`;
}

function ReasonHint({ changed, tooLong, excess, save }) {
  if (tooLong) return html`<p class="composer-hint composer-hint-over" role="alert">${say("board.too_long", { n: excess })}</p>`;
  if (!changed) return null;
  return html`<button type="button" class="button button-small button-quiet" onClick=${save}>${say("board.save")}</button>`;
}
