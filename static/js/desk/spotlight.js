// The card or heading that was focused last, and what can be made of it for the whole room: pointed at, shown alone,
// held back. It keeps its place in the controls, so that choosing another moves nothing.
import { html } from "../parts/html.js";
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { heldReason } from "../parts/held-note.js";
import { clusterOf } from "../select.js";
import { say } from "../words.js";
import { holdBack, pointAt, showStage } from "./commands.js";
import { stopKey } from "./focus.js";
import { announceTaken } from "./results.js";

const REASONS = ["personal", "unclear", "tone", "other"];
const LONGEST = 90;

export const spotlit = signal(null); // {kind: card | cluster, id}

export function useSpotlight() {
  useEffect(() => {
    const follow = ({ target }) => {
      const [kind, id] = stopKey(target)?.split("-") ?? [];
      if (id) spotlit.value = { kind, id };
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, []);
}

// As it stands; null where it is no longer there, or was never chosen.
function rowOf(state, thing) {
  if (!thing) return null;
  return thing.kind === "card" ? (state.cards.get(thing.id) ?? null) : (clusterOf(state, thing.id) ?? null);
}

const named = ({ kind, id }) => ({ [kind]: id });
const isPointedAt = (session, thing) => session.stage.look?.id === thing?.id;

// The same key takes it back; with nothing chosen it only takes back.
export function point(state, session, thing) {
  if (session.stage.look && (!thing || isPointedAt(session, thing))) return pointAt({});
  return rowOf(state, thing) && pointAt(named(thing));
}

export function showAlone(state, thing) {
  return rowOf(state, thing) && showStage({ slide: "card", ...named(thing) });
}

export async function hold(state, thing) {
  const row = rowOf(state, thing);
  if (!row) return;
  const reason = row.held ? null : "other";
  const id = await holdBack(named(thing), reason);
  announceTaken(id, reason ? say("desk.held_now") : say("desk.held_no_more"));
}

export function Spotlight({ state, session, thing = spotlit.value }) {
  const row = rowOf(state, thing);
  return html`
    <div class="spotlight" role="group" aria-label=${say("desk.spotlight")}>
      <p class="rail-note spotlight-words" dir="auto">${row ? wordsOf(row) : say("desk.spotlight_none")}</p>
      <div class="spotlight-acts">
        <${Act} keys="l" words=${say("desk.point")} on=${isPointedAt(session, thing) && Boolean(row)} act=${() => point(state, session, thing)} off=${!row && !session.stage.look} />
        <${Act} keys="o" words=${say("desk.alone")} act=${() => showAlone(state, thing)} off=${!row} />
        <${Act} keys="h" words=${say("desk.hold")} on=${Boolean(row?.held)} act=${() => hold(state, thing)} off=${!row} />
      </div>
      ${row?.held && html`<${Reason} thing=${thing} held=${row.held} />`}
    </div>`;
}

function wordsOf(row) {
  const text = row.title ?? row.text;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function Act({ keys, words, act, on = undefined, off = false }) {
  return html`<button class="button button-small" aria-pressed=${on} aria-disabled=${off} onClick=${() => off || act()}>${words} <kbd>${keys}</kbd></button>`;
}

function Reason({ thing, held }) {
  return html`<label class="spotlight-reason">
    <span class="rail-note">${say("desk.held_why")}</span>
    <select class="input" value=${held} onChange=${(event) => holdBack(named(thing), event.target.value)}>
      ${REASONS.map((reason) => html`<option key=${reason} value=${reason}>${heldReason(reason)}</option>`)}
    </select>
  </label>`;
}
