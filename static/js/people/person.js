// The form of one person, beside the list. Only what was changed is sent, so that two desks do not undo each other.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Confirm } from "../desk/confirm.js";
import { announce } from "../desk/results.js";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { useAskBeforeLeaving, useAsking } from "./asking.js";
import { Consents } from "./consents.js";
import { needsReason } from "./counting.js";
import { changesOf, isComplete, NEW, withDefaults } from "./drafting.js";
import { nameOf } from "./finding.js";
import { PersonFields } from "./person-fields.js";

export function Person({ person, known = {}, people, groups, close }) {
  const [typed, type] = useState(() => (person ? {} : { ...NEW, ...known }));
  const [{ isBusy, problem }, ask] = useAsking();
  const top = useRef();
  const draft = withDefaults({ ...person, ...typed });
  const changes = useMemo(() => changesOf(person, typed), [person, typed]);
  const isTyped = Object.keys(changes).length > 0 && (person !== null || isComplete(draft));
  useAskBeforeLeaving(isTyped);
  useEffect(() => top.current.querySelector("input").focus({ preventScroll: false }), []);
  const save = async (event) => {
    event.preventDefault();
    if (isBusy || !isComplete(draft)) return;
    if (person && Object.keys(changes).length === 0) return void close();
    if (!(await ask("put_participant", { participant: person?.id ?? null, ...changes }))) return;
    announce(say(person ? "people.saved" : "people.added", { name: nameOf(draft) }));
    close();
  };
  const lacksReason = draft.funded && !draft.funded_reason.trim() && needsReason(people, draft.country, person?.id);
  return html`<form class="person panel" ref=${top} aria-label=${say(person ? "people.edit" : "people.add")} onSubmit=${save}
    onKeyDown=${isTyped ? undefined : onEscape(close)}>
    <div class="person-head">
      <h2>${person ? html`<bdi>${nameOf(person)}</bdi>` : say("people.add")}</h2>
      <button type="button" class="button button-quiet button-small" onClick=${close}>${say(isTyped ? "people.cancel" : "common.close")}</button>
    </div>
    <${PersonFields} draft=${draft} groups=${groups} isOff=${isBusy} asksReason=${draft.funded && (lacksReason || Boolean(draft.funded_reason) || needsReason(people, draft.country, person?.id))}
      change=${(more) => type({ ...typed, ...more })} />
    ${person && html`<${Consents} person=${person} />`}
    ${person?.code && html`<p class="person-code small"><span class="soft">${say("people.own_code")}</span> <strong translate="no">${person.code}</strong></p>`}
    ${problem && html`<p class="notice notice-warn" role="alert">${problem}</p>`}
    <div class="row person-foot">
      <button class="button button-primary" aria-disabled=${isBusy || !isComplete(draft)}>${say(isBusy ? "people.saving" : "people.save")}</button>
      ${person && html`<${Remove} person=${person} ask=${ask} isBusy=${isBusy} close=${close} />`}
    </div>
  </form>`;
}

function Remove({ person, ask, isBusy, close }) {
  const [isAsking, setAsking] = useState(false);
  const button = useRef();
  const act = async () => {
    setAsking(false);
    if (!(await ask("remove_participant", { participant: person.id }))) return;
    announce(say("people.removed", { name: nameOf(person) }));
    close();
  };
  const cancel = () => { setAsking(false); button.current.focus(); };
  return html`
    <button type="button" class="button button-quiet" ref=${button} aria-expanded=${isAsking} disabled=${isBusy} onClick=${() => setAsking(true)}>${say("people.remove")}</button>
    ${isAsking && html`<div class="person-remove"><${Confirm} text=${say("people.remove_means", { name: nameOf(person) })} yes=${say("people.remove_now")} act=${act} cancel=${cancel} /></div>`}`;
}
