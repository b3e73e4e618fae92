// The review of the last frozen version, in one line until more is wanted: opened, closed, and what it has brought.
import { useState } from "preact/hooks";
import { commentsOf, reviewsOf, unread } from "../comments.js";
import { useDraft } from "../drafts.js";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { versionName } from "../parts/last-version.js";
import { say } from "../words.js";
import { AllComments, FromPaper } from "./all-comments.js";
import { commentsCount } from "./commented.js";
import { openClosing } from "./closing.js";
import { closeReview, openReview } from "./commands.js";
import { Confirm } from "./confirm.js";
import { announceTaken } from "./results.js";

export function ReviewPeriod({ state }) {
  const [shown, show] = useState(null); // {name: opening | closing | paper, id: of the version}
  const [listed, list] = useState(false);
  const reviews = reviewsOf(state);
  if (!reviews.length) return null;
  const latest = reviews.at(-1).snapshot;
  const comments = commentsOf(state);
  const about = shown && state.snapshots.get(shown.id); // what is being typed stays, also when its review is closed
  const Shown = about && SHOWN[shown.name];
  const final = latest.review === "closed" && latest.kind !== "final";
  return html`<section class="review-period" aria-labelledby="review-title">
    <h3 class="visually-hidden" id="review-title">${say("review.period")}</h3>
    ${reviews.slice(0, -1).map(({ snapshot, ways }) => html`<div class="review-line" key=${snapshot.id}>
      <p><strong>${standsWords(snapshot)}</strong></p>
      <${Ways} snapshot=${snapshot} ways=${ways} shown=${shown} show=${show} />
    </div>`)}
    <div class="review-line" key=${latest.id}>
      <p><strong>${standsWords(latest)}</strong>${comments.length > 0 && html` <span class="numeral">${commentsCount(comments)}</span>`}</p>
      ${comments.length > 0 && html`<button class="button button-small" aria-expanded=${listed} onClick=${() => list(!listed)}>${say("review.show")}</button>`}
      <${Ways} snapshot=${latest} ways=${reviews.at(-1).ways} shown=${shown} show=${show} />
      ${final && html`<button class="button button-small" aria-haspopup="dialog" onClick=${() => openClosing("final")}>${say("review.freeze_final")}</button>`}
    </div>
    ${final && unread(comments).length > 0 && html`<p class="small">${say("review.still_new", { n: unread(comments).length })}</p>`}
    ${Shown && html`<${Shown} key=${shown.id} state=${state} snapshot=${about} close=${() => show(null)} />`}
    ${listed && html`<${AllComments} state=${state} />`}
  </section>`;
}

const SHOWN = { opening: Opening, closing: Closing, paper: FromPaper };

function standsWords({ review, review_until: until, ...snapshot }) {
  const name = versionName(snapshot);
  if (review === "closed") return say("review.stands_closed", { name });
  if (review === "open") return until ? say("review.stands_until", { name, until }) : say("review.stands_open", { name });
  return say("review.stands", { name });
}

function Ways({ snapshot: { id, review }, ways, shown, show }) {
  return ways.map((name) => {
    const isShown = shown?.id === id && shown.name === name;
    return html`<button key=${name} class="button button-quiet button-small" aria-expanded=${isShown}
      onClick=${() => show(isShown ? null : { name, id })}>${wayWords(name, review)}</button>`;
  });
}

function wayWords(name, review) {
  if (name === "paper") return say("review.from_paper");
  if (name === "closing") return say("review.close");
  if (review === "open") return say("review.move_end");
  return review ? say("review.open_again") : say("review.open");
}

function Opening({ snapshot, close }) {
  const [kept, keep, clear] = useDraft("review-until");
  const [until, setUntil] = useState(kept || snapshot.review_until);
  const type = (text) => { setUntil(text); keep(text); };
  const open = async (event) => {
    event.preventDefault();
    const sent = openReview(snapshot.id, until.trim());
    clear(sent);
    close();
    announceTaken(await sent, say("review.done_opened"));
  };
  return html`<form class="review-form" onSubmit=${open} onKeyDown=${onEscape(close)}>
    <label class="field"><span class="small soft">${say("review.until")}</span>
      <input class="input" dir="auto" autocomplete="off" value=${until} onInput=${(event) => type(event.currentTarget.value)} /></label>
    <div class="row">
      <button type="submit" class="button button-primary">${snapshot.review === "open" ? say("review.save_end") : say("review.open")}</button>
      <button type="button" class="button button-quiet" onClick=${close}>${say("review.not_now")}</button>
    </div>
  </form>`;
}

function Closing({ snapshot, close }) {
  const act = async () => {
    close();
    announceTaken(await closeReview(snapshot.id), say("review.done_closed"));
  };
  return html`<${Confirm} text=${say("review.close_sure")} yes=${say("review.close")} act=${act} cancel=${close} />`;
}
