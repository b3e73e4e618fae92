// The board as its rapporteur presents it: one own card after another in big type, what nobody has said yet first.
import { computed, signal } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { state } from "../feed.js";
import { send } from "../outbox.js";
import { CardText } from "../parts/card-text.js";
import { ColumnHead } from "../parts/columns.js";
import { HeldNote } from "../parts/held-note.js";
import { html } from "../parts/html.js";
import { useKeys } from "../parts/keys.js";
import { LinkBanner } from "../parts/link-banner.js";
import { RoomClock } from "../parts/room-clock.js";
import { MentionedMark, saidWords } from "../parts/said.js";
import { TopMark } from "../parts/top-mark.js";
import { indexOf, presenterOrder, stepsOf, withChanges } from "../presenter-order.js";
import { onlySession } from "../select.js";
import { say } from "../words.js";
import { givesWord } from "./read-back.js";
import { ownGroup, phase, shown } from "./shown.js";
import { ownPlan, turnWords } from "./turn.js";

const open = signal(false);

// Whoever gives the group's word speaks for it, as long as the plenary lasts.
export const mayPresent = () => givesWord() && phase.value === "plenary";

export const presenting = computed(() => open.value && mayPresent());

export function openPresenter() {
  open.value = true;
}

function close() {
  open.value = false;
}

export function PresentButton() {
  return mayPresent() && html`<button type="button" class="button button-small present-button" onClick=${openPresenter}>${say("presenting.present")} <kbd>p</kbd></button>`;
}

// The order stands still while it is read from: it is made when the view opens and when another group begins.
function useOrder() {
  const plan = ownPlan();
  const made = useMemo(() => presenterOrder(state.peek(), ownGroup.value), [plan?.group, plan?.since]);
  return withChanges(made, shown.value, ownGroup.value);
}

export function Presenter() {
  const [at, go] = useState(null);
  const [opened, setOpened] = useState(new Set());
  const next = useRef(null);
  const former = useRef(0);
  const order = useOrder();
  const steps = stepsOf(order, opened);
  const index = indexOf(steps, at, former.current);
  former.current = index;
  const step = steps[index];
  const turn = (by) => steps[index + by] && go(steps[index + by].id);
  const mark = () => step && markMentioned(shown.value.cards.get(step.id)) && turn(1);
  useFocus(next);
  useKeys([
    { keys: ["ArrowRight", "PageDown"], always: true, repeats: true, act: () => turn(1) },
    { keys: ["ArrowLeft", "PageUp"], always: true, repeats: true, act: () => turn(-1) },
    { keys: ["m"], act: mark },
    { keys: ["Escape"], always: true, act: close },
  ]);
  const place = step ? say("presenting.card_of", { n: index + 1, m: steps.length }) : say("presenting.no_cards");
  const layOpen = (column) => setOpened(new Set([...opened, column]));
  return html`<section class="read-back presenter" role="dialog" aria-modal="true" aria-label=${say("presenting.present")}>
    <div class="read-back-head">
      <p class="read-back-place"><span role="status">${turnWords() ?? say("presenting.present")}</span> <span class="soft">${place}</span></p>
      <${RoomClock} state=${shown.value} session=${onlySession(shown.value)} />
      <button type="button" class="button" onClick=${close}>${say("common.close")} <kbd>Esc</kbd></button>
    </div>
    <div class="read-back-sheet" tabindex="0" role="region" aria-label=${place}>
      ${order.map((part) => html`<${Column} key=${part.column} part=${part} at=${step?.id} go=${go} opened=${opened.has(part.column)} open=${() => layOpen(part.column)} />`)}
    </div>
    <${LinkBanner} />
    <div class="read-back-foot">
      <button type="button" class="button read-back-turn" aria-disabled=${index === 0} onClick=${() => turn(-1)}><span aria-hidden="true">←</span> ${say("delivery.previous")}</button>
      <button type="button" class="button" aria-disabled=${!step} onClick=${mark}>${markWords(step)} <kbd>m</kbd></button>
      <button type="button" class="button button-primary read-back-turn" ref=${next} aria-disabled=${index >= steps.length - 1} onClick=${() => turn(1)}>${say("delivery.next")} <span aria-hidden="true">→</span></button>
    </div>
  </section>`;
}

function useFocus(button) {
  useLayoutEffect(() => {
    const before = document.activeElement;
    button.current.focus();
    return () => requestAnimationFrame(() => before?.focus?.({ preventScroll: true }));
  }, []);
}

function markWords(step) {
  const isMarked = step && shown.value.cards.get(step.id)?.mentioned;
  return say(isMarked ? "presenting.unmark" : "presenting.mark");
}

// Says whether it is marked now: then one goes on.
function markMentioned(card) {
  if (!card) return false;
  send("mark_mentioned", { cards: [card.id], mentioned: !card.mentioned });
  return !card.mentioned;
}

function Column({ part, at, go, opened, open }) {
  const { column, fresh, said } = part;
  const head = { ...shown.value.columns.get(column), count: fresh.length + said.length };
  const card = (id, groups = 0) => html`<${Spoken} key=${id} card=${shown.value.cards.get(id)} groups=${groups} here=${id === at} go=${go} />`;
  return html`<div class="read-back-column">
    <${ColumnHead} column=${head} question=${false} />
    <ol class="presenter-cards">${fresh.map((id) => card(id))}</ol>
    ${said.length > 0 && !opened && html`<button type="button" class="button button-quiet presenter-said" aria-expanded="false" onClick=${open}>${heldBackWords(said)}</button>`}
    ${said.length > 0 && opened && html`<ol class="presenter-cards presenter-again">${said.map(({ id, groups }) => card(id, groups))}</ol>`}
  </div>`;
}

function heldBackWords(said) {
  const cards = say(said.length === 1 ? "presenting.cards_said_one" : "presenting.cards_said_many", { n: said.length });
  return said.length === 1 ? `${cards} ${saidWords(said[0].groups)}` : cards;
}

function Spoken({ card, groups, here, go }) {
  const row = useRef(null);
  useLayoutEffect(() => {
    if (here) row.current.scrollIntoView({ block: "center" });
  }, [here]);
  return html`<li class=${`presenter-card ${here ? "presenter-here" : ""} ${card.mentioned ? "presenter-done" : ""}`} ref=${row} aria-current=${here ? "true" : undefined} onClick=${() => go(card.id)}>
    <${CardText} text=${card.text} whole />
    <p class="presenter-marks"><${TopMark} top=${card.top} /><${HeldNote} held=${card.held} /><span class="card-code" translate="no">${card.code}</span><${MentionedMark} card=${card} />
      ${groups > 0 && html`<span class="said-by">${saidWords(groups)}</span>`}</p>
  </li>`;
}
