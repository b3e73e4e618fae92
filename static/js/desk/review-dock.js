// The review of suggestions as it is seen: beneath the columns, which stay in sight. One card, and up to three that may
// say the same, each with why; keys of its own while it has the focus, and buttons for all of them.
import { useEffect, useRef } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { openPreview } from "./preview.js";
import { accept, back, closeReview, current, isGone, isWaiting, lookAgain, lookForAnother, openReview, refuse, review, skip, undoHere, waitingCount } from "./review.js";
import { Others } from "./review-others.js";
import { deskSide, goTo } from "./sides.js";
import { BUTTON, NameThatStays, ownKeys, Place, toButton } from "./suggestion-parts.js";
import { proposed, suggestions } from "./suggestions.js";
import { canUndo } from "./undo.js";

const DOCK = "review";
const ONE = "review-one";
const WORDS_SHOWN = 6;

// It keeps its place while nothing is alike, so that what stands beside it does not move.
export function SuggestionsButton() {
  const classes = isWaiting() || review.value ? "button button-small likeness-button" : "button button-small likeness-button likeness-none";
  return html`<button type="button" id=${BUTTON} class=${classes} aria-expanded=${review.value !== null} onClick=${reviewNow}>
    ${countWords(waitingCount())} <kbd>f</kbd>
  </button>`;
}

function countWords(n) {
  if (n === 0) return say("suggestions.less_alike");
  return n === 1 ? say("suggestions.alike_one") : say("suggestions.alike_many", { n });
}

export function reviewNow() {
  openReview();
  goTo("gathering", "gathering", ONE);
}

function close() {
  closeReview();
  toButton();
}

export function previewNow() {
  if (proposed.peek().length === 0) return;
  deskSide.value = "gathering";
  openPreview();
}

const KEYS = ownKeys({
  1: () => accept(0), 2: () => accept(1), 3: () => accept(2), Enter: () => accept(0),
  x: refuse, m: lookForAnother, z: undoHere, "Ctrl+z": undoHere, ArrowRight: skip, ArrowLeft: back, w: previewNow, Escape: close,
});

export function Review() {
  const { item, trail, others } = review.value;
  const one = useRef();
  const more = isWaiting();
  // Where nothing was left to read, what has come since is shown by itself.
  useEffect(() => { if (!item && more) lookAgain(); }, [item, more]);
  useTheFocus(one, item, others);
  return html`
    <section class="review" id=${DOCK} aria-labelledby="review-title" onKeyDown=${KEYS}>
      <header class="review-head">
        <h3 id="review-title">${say("suggestions.title")}</h3>
        <p class="review-left">${item && leftWords(waitingCount())}</p>
        <${ToPreview} />
        <button type="button" class="button button-small button-quiet" onClick=${close}>${say("common.close")} <kbd>Esc</kbd></button>
      </header>
      ${item ? html`<${Item} item=${item} others=${others} one=${one} />` : html`<p class="review-one review-none" id=${ONE} tabindex="-1" ref=${one}>${noneWords()}</p>`}
      <footer class="review-foot">
        ${item && html`<button type="button" class="button" aria-disabled=${Boolean(others)} onClick=${refuse}>${refuseWords(item)} <kbd>x</kbd></button>
          <button type="button" class="button" aria-expanded=${Boolean(others)} onClick=${lookForAnother}>${say("suggestions.another")} <kbd>m</kbd></button>
          <button type="button" class="button button-quiet" onClick=${skip}>${say("suggestions.later")} <kbd>→</kbd></button>`}
        <button type="button" class="button button-quiet" aria-disabled=${trail.length === 0} onClick=${back}>${say("suggestions.back")} <kbd>←</kbd></button>
        <button type="button" class="button button-quiet" aria-disabled=${!canUndo()} onClick=${undoHere}>${say("desk.undo")} <kbd>z</kbd></button>
      </footer>
    </section>`;
}

// What is shown next has the focus where what was shown had it, looked at before that goes away. What comes by itself
// takes it from nowhere else.
function useTheFocus(one, item, others) {
  const dock = document.getElementById(DOCK);
  const isHere = !dock || dock.contains(document.activeElement);
  useEffect(() => {
    if (!others && isHere) one.current?.focus({ preventScroll: true });
  }, [item, others]);
}

function ToPreview() {
  const n = proposed.value.length;
  if (n === 0) return null;
  return html`<button type="button" class="button button-small" onClick=${previewNow}>
    ${n === 1 ? say("suggestions.preview_one") : say("suggestions.preview_many", { n })} <kbd>w</kbd>
  </button>`;
}

const leftWords = (n) => (n === 0 ? say("suggestions.left_less") : n === 1 ? say("suggestions.left_one") : say("suggestions.left_many", { n }));
const noneWords = () => (suggestions.value ? say("suggestions.nothing_left") : say("suggestions.looking"));
const refuseWords = ({ candidates }) => (candidates.length === 1 ? say("suggestions.refuse_one") : say("suggestions.refuse_all"));

function Item({ item, others, one }) {
  const gone = isGone(item.place);
  return html`
    <div class="review-item">
      <div class="review-one" id=${ONE} role="group" aria-label=${say("suggestions.this_card")} tabindex="-1" ref=${one}>
        <${Place} place=${current(item.place)} words=${item.candidates.flatMap(({ words }) => words)} />
        ${gone && html`<p class="review-gone">${say("suggestions.gone")}</p>`}
      </div>
      ${others ? html`<${Others} others=${others} one=${current(item.place)} />` : html`<${Candidates} item=${item} gone=${gone} />`}
    </div>`;
}

function Candidates({ item: { place, candidates }, gone }) {
  if (candidates.length === 0) return html`<p class="review-no-candidates">${say("suggestions.like_nothing")}</p>`;
  return html`
    <ol class="review-candidates" aria-label=${say("suggestions.candidates")}>
      ${candidates.map((candidate, at) => html`<li key=${candidate.place.id}>
        <${Candidate} candidate=${candidate} at=${at} of=${current(place)} gone=${gone || isGone(candidate.place)} /></li>`)}
    </ol>`;
}

function Candidate({ candidate: { place, words }, at, of, gone }) {
  return html`<button type="button" class="review-candidate" aria-disabled=${gone} onClick=${() => accept(at)}>
    <kbd class="review-key">${at + 1}</kbd>
    <span class="review-what">
      <${Place} place=${current(place)} words=${words} />
      <span class="review-why">${gone ? say("suggestions.gone") : why(words)}</span>
      ${!gone && html`<${NameThatStays} place=${of} other=${current(place)} />`}
    </span>
  </button>`;
}

function why(words) {
  return words.length > 0 ? say("suggestions.shared", { words: words.slice(0, WORDS_SHOWN).join(" · ") }) : say("suggestions.same_meaning");
}
