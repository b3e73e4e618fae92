// A lamp in the head of the staff's pages: whether the room's machines are well; pressed, a few sentences. It is always
// of one size, so that nothing moves beside it.
import { signal } from "@preact/signals";
import { roomStatus } from "../following-status.js";
import { Over } from "../over.js";
import { ageText } from "../parts/age-text.js";
import { clockTime } from "../parts/clock-time.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";

// words: desk.status_good desk.status_watch desk.status_bad desk.status_unknown
const headline = (level) => say(`desk.status_${level}`);
// Told apart by their shape too.
const SIGNS = { good: "M6 10.500l2.800 2.800L14 7.500", watch: "M10 5.500v5.500M10 14v.5", bad: "M7 7l6 6M13 7l-6 6", unknown: "M7 10h6" };

const wanted = signal(false);

export function StatusLamp({ told = roomStatus.value }) {
  const level = told?.level ?? "unknown";
  const name = `${say("desk.status")}: ${headline(level)}`;
  return html`
    <button type="button" class=${`button button-small button-quiet status-lamp status-${level}`} aria-haspopup="dialog" aria-label=${name} title=${name} onClick=${() => (wanted.value = true)}>
      <${Sign} level=${level} />
    </button>
    <span class="visually-hidden" role="status">${(level === "watch" || level === "bad") && headline(level)}</span>
    ${wanted.value && html`<${Panel} told=${told} />`}`;
}

const Sign = ({ level }) => html`<svg class=${`status-sign status-${level}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="10" cy="10" r="8.500" /><path d=${SIGNS[level]} /></svg>`;

function Panel({ told }) {
  const close = () => (wanted.value = false);
  return html`<${Over} class="leave about" aria-label=${say("desk.status")} onClose=${close}>
    <div class="leave-panel">
      <div class="leave-head"><h2>${say("desk.status")}</h2><button type="button" class="button button-quiet" onClick=${close}>${say("common.close")}</button></div>
      <${StatusBox} told=${told} />
    </div>
  <//>`;
}

export function StatusBox({ told }) {
  if (!told) return html`<p class="soft" role="status">${say("desk.status_looking")}</p>`;
  return html`<section class=${`status-box status-${told.level}`} aria-labelledby="status-verdict">
    <h3 id="status-verdict">${headline(told.level)}</h3>
    <ul>${told.lines.map((each) => html`<li key=${each.key} class=${`status-line-${each.level}`}><${Sign} level=${each.level} /><span>${sentenceOf(each)}</span></li>`)}</ul>
    <p class="small soft">${say("desk.status_at", { time: clockTime(told.at) })}</p>
  </section>`;
}

// words: desk.status_screens desk.status_screens_one desk.status_screens_here desk.status_silent desk.status_silent_one
// words: desk.status_lost desk.status_lost_one desk.status_quick desk.status_server_slow desk.status_network_slow
// words: desk.status_not_delivering desk.status_servers_apart desk.status_documents desk.status_documents_one
// words: desk.status_copies_well desk.status_copies_old desk.status_copies_none desk.status_unreached
function sentenceOf({ key, values }) {
  return say(`desk.status_${key}`, values.age === undefined ? values : { age: ageText(values.age) });
}
