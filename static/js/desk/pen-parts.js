// What is told of the pen: that another screen words a conclusion, or has taken it over, and how to take it oneself.
import { html } from "../parts/html.js";
import { CardText } from "../parts/card-text.js";
import { clockTime } from "../parts/clock-time.js";
import { say } from "../words.js";
import { isElsewhere, takePen } from "./pen.js";

export function Penned({ conclusion, take }) {
  if (!isElsewhere(conclusion)) return null;
  return html`
    <div class="pen pen-elsewhere">
      <p>${say("conclusions.pen_elsewhere", { time: clockTime(conclusion.pen.since) })}</p>
      <${TakeOver} take=${take} />
    </div>`;
}

// `unsaved`: that something typed was not saved when it was taken over.
// `since`: when another screen took it, which may have laid it by now.
export function Lost({ conclusion, since, unsaved }) {
  const { id, text } = conclusion;
  return html`
    <div class="pen pen-lost">
      <p role="alert">${say("conclusions.pen_lost", { time: clockTime(since) })} ${unsaved && say("conclusions.pen_kept")}</p>
      ${unsaved && html`<dl class="both-texts"><div><dt>${say("conclusions.pen_now")}</dt><dd><${CardText} text=${text} whole /></dd></div></dl>`}
      <${TakeOver} take=${() => takePen(id)} />
    </div>`;
}

function TakeOver({ take }) {
  return html`<button type="button" class="button button-small" onClick=${take}>${say("conclusions.pen_take")}</button>`;
}
