// The review of the last frozen version, in one line until more is wanted: opened, closed, and what it has brought.
import { useState } from "preact/hooks";
import { commentsOf, unread } from "../comments.js";
import { useDraft } from "../drafts.js";
import { onEscape } from "../parts/escape.js";
import { html } from "../parts/html.js";
import { versionName } from "../parts/last-version.js";
import { latestVersion } from "../snapshots.js";
import { say } from "../words.js";
import { AllComments, FromPaper } from "./all-comments.js";
import { commentsCount } from "./commented.js";
import { openClosing } from "./closing.js";
import { closeReview, openReview } from "./commands.js";
import { Confirm } from "./confirm.js";
import { announceTaken } from "./results.js";

export function ReviewPeriod({ state }) {
  const [shown, show] = useState(null); // opening | closing | paper
  const [listed, list] = useState(false);
  const snapshot = latestVersion(state);
  if (!snapshot) return null;
  const comments = commentsOf(state);
  const hide = () => show(null);
  const Shown = shown && SHOWN[shown];
  const final = snapshot.review === "closed" && snapshot.kind !== "final";
  return html`<section class="review-period" aria-labelledby="review-title">
    <h3 class="visually-hidden" id="review-title">${say("review.period")}</h3>
    <div class="review-line">
      <p><strong>${standsWords(snapshot)}</strong>${comments.length > 0 && html` <span class="numeral">${commentsCount(comments)}</span>`}</p>
      ${comments.length > 0 && html`<button class="button button-small" aria-expanded=${listed} onClick=${() => list(!listed)}>${say("review.show")}</button>`}
      ${waysOf(snapshot).map(([name, words]) => html`<button key=${name} class="button button-quiet button-small" aria-expanded=${shown === name}
        onClick=${() => show(shown === name ? null : name)}>${words}</button>`)}
      ${final && html`<button class="button button-small" aria-haspopup="dialog" onClick=${() => openClosing("final")}>${say("review.freeze_final")}</button>`}
    </div>
    ${final && unread(comments).length > 0 && html`<p class="small">${say("review.still_new", { n: unread(comments).length })}</p>`}
    ${Shown && html`<${Shown} state=${state} snapshot=${snapshot} close=${hide} />`}
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

function waysOf({ review }) {
  if (review === "open") return [["paper", say("review.from_paper")], ["opening", say("review.move_end")], ["closing", say("review.close")]];
  return [["opening", review ? say("review.open_again") : say("review.open")]];
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
