// The line «now»: the phase in words, one primary button, and the quiet way back.
import { html } from "../parts/html.js";
import { signal } from "@preact/signals";
import { say } from "../words.js";
import { boot } from "../boot.js";
import { setPhase, setSharing, showStage } from "./commands.js";
import { Confirm } from "./confirm.js";
import { announceTaken } from "./results.js";

// What waits for a yes: {text, yes, act, from} or null, `from` being where the focus was. Keys of the page set it too.
const question = signal(null);

export function ask(text, yes, act) {
  question.value = { text, yes, act, from: document.activeElement };
}

export function PhaseLine({ session }) {
  const step = stepOf(session);
  return html`
    <section class=${question.value ? "now now-asking" : "now"} aria-labelledby="now-title">
      <div class="now-words">
        <h2 class="now-title" id="now-title">${say("desk.now")}</h2>
        ${!question.value && html`<p class="now-phase">${step.words}</p>`}
      </div>
      <${Steps} step=${step} away=${question.value !== null} />
      ${question.value && html`<${Question} />`}
    </section>`;
}

// Out of sight while a question is open, but still there to take the focus back.
function Steps({ step, away }) {
  return html`
    <div class="now-buttons" hidden=${away}>
      ${step.back.map((way) => html`
        <button class="button button-quiet" key=${way.label} onClick=${way.act}>${way.label}</button>`)}
      ${step.href
        ? html`<a class="button button-primary" href=${step.href}>${step.label}</a>`
        : html`<button class="button button-primary" onClick=${step.act}>${step.label}</button>`}
    </div>`;
}

function Question() {
  const { text, yes, act, from } = question.value;
  const done = () => { question.value = null; };
  const cancel = () => {
    done();
    requestAnimationFrame(() => from.focus({ preventScroll: true }));
  };
  return html`<${Confirm} text=${text} yes=${yes} cancel=${cancel} act=${() => { done(); act(); }} />`;
}

function stepOf(session) {
  return STEPS[session.phase](session);
}

const STEPS = { prepared, writing, plenary, closed };

function prepared() {
  return {
    words: say("desk.phase_prepared"),
    label: say("desk.open_groups"),
    act: () => change("writing", say("desk.done_writing")),
    back: [],
  };
}

function writing(session) {
  return {
    words: say("desk.phase_writing"),
    label: say("desk.open_plenary"),
    act: () => askPlenary(session),
    back: [{ label: say("desk.back_to_prepared"), act: () => change("prepared", say("desk.done_prepared")) }],
  };
}

function plenary(session) {
  const back = [
    { label: say("desk.close_session"), act: askClose },
    { label: say("desk.back_to_writing"), act: () => askWriting(session) },
  ];
  if (!session.headings_shown) {
    return { words: say("desk.phase_plenary"), label: say("desk.show_headings"), act: showHeadings, back };
  }
  const href = `/w/${boot.workshop}/conclusions`;
  return { words: say("desk.phase_plenary_headings"), label: say("desk.draft_conclusions"), href, back };
}

function closed() {
  return {
    words: say("desk.phase_closed"),
    label: say("desk.reopen"),
    act: () => change("plenary", say("desk.done_plenary")),
    back: [],
  };
}

async function change(phase, words) {
  announceTaken(await setPhase(phase), words);
}

async function showHeadings() {
  announceTaken(await showStage({ slide: "headings" }), say("desk.done_headings"));
}

function askPlenary(session) {
  const text = session.sharing === "live" ? say("desk.plenary_means_live") : say("desk.plenary_means");
  ask(text, say("desk.open_plenary_now"), () => change("plenary", say("desk.done_plenary")));
}

function askWriting(session) {
  const text = session.sharing === "live" ? say("desk.writing_means_live") : say("desk.writing_means");
  ask(text, say("desk.back_to_writing_now"), () => change("writing", say("desk.done_writing")));
}

function askClose() {
  ask(say("desk.closing_means"), say("desk.close_session_now"), () => change("closed", say("desk.done_closed")));
}

export function switchSharing(session) {
  if (session.sharing === "live") return share("plenary");
  if (session.texts_open) return share("live");
  return ask(say("desk.live_means"), say("desk.live_now"), () => share("live"));
}

async function share(sharing) {
  announceTaken(await setSharing(sharing), sharing === "live" ? say("desk.done_live") : say("desk.done_at_plenary"));
}
