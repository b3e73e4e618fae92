// Making drafts: one per heading, or one of all that is chosen, or a new one without cards; each
// first asks under which of the closing questions.
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { say, inLanguage } from "../words.js";
import { questionsOf } from "../select.js";
import { byRanking } from "../ranked-order.js";
import { excessOf } from "../text.js";
import { draftsByHeading, oneDraft } from "./citing.js";
import { draftConclusion, newest } from "./commands.js";
import { announce } from "./results.js";
import { openText } from "./pen.js";
import { pickNone } from "./picking.js";

export function DraftActions({ state, entries }) {
  const [act, setAct] = useState(null);
  const [ranks, setRanks] = useState(true);
  const ask = (next) => () => setAct(() => next);
  const none = entries.length === 0;
  const ranked = act === eachHeading ? byRanking(state, entries) : null;
  const choose = (question) => { setAct(null); act((ranks && ranked) || entries, question); };
  return html`
    <div class="draft-actions">
      ${act
        ? html`<${WhichQuestion} state=${state} choose=${choose} cancel=${() => setAct(null)}>
          ${ranked && html`<${WhichOrder} ranks=${ranks} choose=${setRanks} />`}<//>`
        : html`
          <p class="draft-actions-count">${countWords(entries.length)}</p>
          <button class="button button-primary" aria-disabled=${none} onClick=${none ? undefined : ask(eachHeading)}>${say("conclusions.draft_each")}</button>
          <button class="button" aria-disabled=${none} onClick=${none ? undefined : ask(allInOne)}>${say("conclusions.draft_one")}</button>`}
    </div>`;
}

export function WhichQuestion({ state, choose, cancel, children }) {
  return html`
    <div class="which-question" role="group" aria-labelledby="which-question" onKeyDown=${onEscape(cancel)}>
      ${children}
      <p class="which-question-words" id="which-question">${say("conclusions.which_question")}</p>
      ${questionsOf(state).map((question, at) => html`
        <button class="button which-question-choice" key=${question.id} ref=${at === 0 ? focusOnce : undefined}
          onClick=${() => choose(question.id)}>${inLanguage(question.text)}</button>`)}
      <button class="button button-quiet button-small" onClick=${cancel}>${say("desk.not_yet")}</button>
    </div>`;
}

// Where the room has given these headings an order, it is taken unless their own is asked for.
export function WhichOrder({ ranks, choose }) {
  const option = (value, words) => html`<label class="which-order-choice">
    <input type="radio" name="which-order" checked=${ranks === value} onChange=${() => choose(value)} /> ${words}</label>`;
  return html`<fieldset class="which-order">
    <legend class="visually-hidden">${say("conclusions.which_order")}</legend>
    ${option(true, say("conclusions.by_ranking"))} ${option(false, say("conclusions.by_order"))}
  </fieldset>`;
}

function focusOnce(button) {
  if (button && !button.parentElement.contains(document.activeElement)) button.focus();
}

function countWords(n) {
  if (n === 0) return say("conclusions.choose_some");
  return n === 1 ? say("conclusions.chosen_one") : say("conclusions.chosen_many", { n });
}

// All at once into the outbox, which sends them in one request and in this order.
async function eachHeading(entries, question) {
  await Promise.all(draftsByHeading(entries, question).map(draftConclusion));
  done(entries);
}

async function allInOne(entries, question) {
  const fields = oneDraft(entries, question);
  if (excessOf(fields.text) > 0) return announce(say("conclusions.too_much"));
  const sent = draftConclusion(fields);
  openText(newest());
  await sent;
  return done(entries);
}

function done(entries) {
  pickNone();
  announce(entries.length === 1 ? say("conclusions.drafted_one") : say("conclusions.drafted_many", { n: entries.length }));
}
