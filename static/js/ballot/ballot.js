// One's own ballot: dots to give, what became of them, and in the end the result for all.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { boot } from "../boot.js";
import { now } from "../clock.js";
import { outbox, send } from "../outbox.js";
import { Dots, DotsLeft } from "../parts/dots.js";
import { columnName, howToTakePart, optionText, RankingResult, stateName } from "../parts/ranking.js";
import { castOf, given, latestRanking } from "../ranking.js";
import { inLanguage, say } from "../words.js";
import { choicesOf, codeAtHand, device, keepChoices, takeCode } from "./kept.js";

export function Ballot({ state }) {
  const ranking = latestRanking(state);
  if (!ranking) return html`<p class="notice">${say("ranking.none")}</p>`;
  const question = inLanguage(state.columns.get(ranking.column)?.question);
  return html`
    <p class="kicker">${say("ranking.title")}</p>
    <h2 class="ballot-title">${columnName(state, ranking)}</h2>
    ${ranking.state === "open" && html`<p class="soft">${question}</p>`}
    ${ranking.state === "revealed" ? html`<${RankingResult} ranking=${ranking} />` : html`<${Own} ranking=${ranking} />`}`;
}

function Own({ ranking }) {
  const byCode = ranking.basis === "delegation";
  if (ranking.basis === "group" && boot.role !== "rapporteur") return html`<p class="notice">${howToTakePart(ranking)}</p>`;
  const code = byCode ? codeAtHand() : null;
  const cast = castOf(outbox.value, { ranking: ranking.id, code });
  const sent = cast && cast.status !== "refused";
  if (byCode && !code) return html`<${Code} ranking=${ranking} />`;
  if (sent) return html`<${Sent} ranking=${ranking} cast=${cast} key=${cast.id} />`;
  if (ranking.state !== "open") return html`<${Refusal} cast=${cast} /><p class="notice">${stateName(ranking)}</p>`;
  return html`<${Refusal} cast=${cast} /><${Form} ranking=${ranking} code=${code} />`;
}

function Refusal({ cast }) {
  if (!cast) return null;
  return html`<p class="notice notice-bad" role="alert">${cast.error.text}</p>${cast.fields.code && html`<${OtherSlip} />`}`;
}

function Code({ ranking }) {
  const [text, setText] = useState("");
  if (ranking.state !== "open") return html`<p class="notice">${stateName(ranking)}</p>`;
  const take = (event) => {
    event.preventDefault();
    if (text.trim()) takeCode(text.trim().toUpperCase());
  };
  return html`<form class="ballot-code" onSubmit=${take}>
    <label for="slip-code">${say("ranking.code")}</label>
    <p class="soft" id="slip-hint">${say("ranking.code_hint")}</p>
    <input id="slip-code" class="input" value=${text} onInput=${(event) => setText(event.currentTarget.value)} autocomplete="off"
      autocapitalize="characters" spellcheck=${false} maxlength="60" placeholder="B7-TUCAN-LAGO-4821" translate="no" aria-describedby="slip-hint" />
    <button class="button button-primary">${say("ranking.use_code")}</button>
  </form>`;
}

function Form({ ranking, code }) {
  const ballot = `${ranking.id}/${code}`;
  const choices = choicesOf(ballot);
  const none = given(choices) === 0;
  const cast = (event) => {
    event.preventDefault();
    if (!none) send("cast_ballot", fieldsOf(ranking, code, choices));
  };
  return html`<form class="ballot-form" onSubmit=${cast}>
    <p class="measure">${say(ranking.dots === 1 ? "ranking.give_n_one" : "ranking.give_n_many", { n: ranking.dots })}</p>
    ${ranking.basis === "person" && html`<p class="notice">${say("ranking.per_device")}</p>`}
    <${Dots} ranking=${ranking} choices=${choices} choose=${(next) => keepChoices(ballot, next)} />
    <div class="ballot-foot">
      <${DotsLeft} ranking=${ranking} choices=${choices} />
      <button class="button button-primary" aria-disabled=${none}>${say("ranking.send")}</button>
    </div>
  </form>`;
}

// When it was cast decides only where it arrives after the close.
function fieldsOf(ranking, code, choices) {
  const fields = { ranking: ranking.id, choices, cast_at: Math.round(now.value) };
  if (ranking.basis === "delegation") return { ...fields, code };
  return ranking.basis === "person" ? { ...fields, device: device() } : fields;
}

function Sent({ ranking, cast }) {
  const [again, setAgain] = useState(false);
  const mayChange = ranking.basis !== "delegation" && ranking.state === "open";
  if (again && mayChange) return html`<${Form} ranking=${ranking} code=${null} />`;
  const received = cast.status === "answered";
  return html`<div class="ballot-sent">
    <p class=${`notice ${received ? "notice-good" : "notice-warn"}`} role="status">${received ? say("ranking.got") : say("ranking.waiting")}</p>
    ${ranking.state === "closed" && html`<p>${stateName(ranking)}</p>`}
    <ul class="ballot-own">${ranking.options.filter(({ id }) => cast.fields.choices[id]).map((option) => html`
      <li key=${option.id}><span class="numeral">${cast.fields.choices[option.id]}</span> ${optionText(option)}</li>`)}</ul>
    <p class="small soft">${say("ranking.result_later")}</p>
    ${mayChange && html`<button class="button" onClick=${() => setAgain(true)}>${say("ranking.change")}</button>`}
    ${cast.fields.code && received && ranking.state === "open" && html`<${OtherSlip} />`}
  </div>`;
}

function OtherSlip() {
  return html`<p><button class="button button-quiet" onClick=${() => takeCode(null)}>${say("ranking.other_slip")}</button></p>`;
}
