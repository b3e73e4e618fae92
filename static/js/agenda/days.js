// The agenda to be read: day by day, today's marked, with what is on now.
import { html } from "../parts/html.js";
import { daysOf, hoursOf, isReadOtherwise, onAt } from "../agenda.js";
import { locale } from "../parts/clock-time.js";
import { inLanguage, say } from "../words.js";

const FORMAT = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" };
export const dayName = (day) => new Intl.DateTimeFormat(locale, FORMAT).format(new Date(day));

export function Days({ entries, at }) {
  const on = onAt(entries, at);
  return daysOf(entries).map(({ day, entries: of }) => html`
    <section class="agenda-day" key=${day} aria-label=${dayName(day)}>
      <h2 class="agenda-day-name">${dayName(day)}${day === at.day && html` <span class="agenda-today">${say("agenda.today")}</span>`}</h2>
      <ol class="agenda-entries">
        ${of.map((entry) => html`<${Entry} key=${entry.id} entry=${entry} isOn=${on?.now.includes(entry)} isNext=${on?.next === entry} />`)}
      </ol>
    </section>`);
}

// words: agenda.kind_session agenda.kind_break agenda.kind_registration agenda.kind_ceremony agenda.kind_closing
function Entry({ entry, isOn, isNext }) {
  return html`
    <li class=${`agenda-entry agenda-${entry.kind}`} aria-current=${isOn ? "time" : undefined}>
      <div class="agenda-hours numeral">
        <span translate="no">${hoursOf(entry)}</span>
        ${isReadOtherwise(entry) && html`<span class="agenda-printed">${say("agenda.printed", { printed: entry.printed })}</span>`}
      </div>
      <div class="agenda-what">
        <p class="agenda-title">${inLanguage(entry.title)}
          ${isOn && html` <span class="agenda-mark">${say("common.on_now")}</span>`}
          ${isNext && html` <span class="agenda-mark agenda-mark-next">${say("agenda.next")}</span>`}</p>
        ${entry.lead && html`<p class="agenda-lead">${say("agenda.led_by", { lead: entry.lead })}</p>`}
        ${entry.points.length > 0 && html`<details class="agenda-points"><summary>${say("agenda.points", { n: entry.points.length })}</summary>
          <ul>${entry.points.map((point, key) => html`<li key=${key}>${point}</li>`)}</ul></details>`}
      </div>
    </li>`;
}
