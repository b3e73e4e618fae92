// Every agenda there was, and what is different between two of them.
import { useEffect, useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { getJson } from "../api.js";
import { hoursOf } from "../agenda.js";
import { boot } from "../boot.js";
import { clockTime, locale } from "../parts/clock-time.js";
import { language, say } from "../words.js";
import { dayName } from "./days.js";

const addressOf = (what, more) => `/w/${boot.workshop}/agenda/${what}?${new URLSearchParams({ seat: boot.seat, ...more })}`;

// What the address answers, null until it does; asked again when anything of it changes.
function useFetched(address) {
  const [told, tell] = useState({});
  useEffect(() => {
    let isWanted = true;
    getJson(address).then(
      ({ body }) => isWanted && tell({ address, body }),
      (error) => { console.warn("not fetched", error); if (isWanted) tell({ address, failed: true }); },
    );
    return () => { isWanted = false; };
  }, [address]);
  return told.address === address ? told : {};
}

const shortly = (at, timeZone) => `${new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone }).format(new Date(at))}, ${clockTime(at, timeZone)}`;

export function Versions({ version, timezone }) {
  const [isOpen, open] = useState(false);
  return html`<details class="set-apart" onToggle=${(event) => open(event.currentTarget.open)}>
    <summary>${say("agenda.versions")}</summary>
    ${isOpen && html`<div class="import-body"><${Choice} version=${version} timezone=${timezone} /></div>`}
  </details>`;
}

function Choice({ version, timezone }) {
  const { body, failed } = useFetched(addressOf("versions", { upto: version }));
  const [chosen, choose] = useState({});
  if (failed) return html`<p class="notice notice-warn" role="status">${say("agenda.not_reached")}</p>`;
  if (!body) return html`<p class="soft" role="status">${say("link.loading")}</p>`;
  const from = chosen.from ?? Math.max(version - 1, 1);
  const to = chosen.to ?? version;
  const name = ({ number, at }) => say("agenda.version_of", { n: number, at: shortly(at, timezone) });
  const select = (field, value) => html`<label class="field"><span class="field-label">${say(`agenda.${field}`)}</span>
    <select class="input" value=${value} onChange=${(event) => choose({ ...chosen, [field]: Number(event.currentTarget.value) })}>
      ${body.versions.map((one) => html`<option key=${one.number} value=${one.number}>${name(one)}</option>`)}
    </select></label>`;
  // words: agenda.from agenda.to
  return html`<div class="agenda-compared">${select("from", from)}${select("to", to)}</div><${Difference} from=${from} to=${to} />`;
}

export function Difference({ from, to }) {
  const { body, failed } = useFetched(addressOf("difference", { from, to }));
  if (failed) return html`<p class="soft" role="status">${say("agenda.not_reached")}</p>`;
  if (!body) return html`<p class="soft" role="status">${say("link.loading")}</p>`;
  return html`<${Differences} ...${body} />`;
}

const titleOf = (entry) => entry[`title_${language}`] || entry.title_es || entry.title_en;
const whenOf = (entry) => `${dayName(entry.day)}, ${hoursOf(entry)}`;

// words: agenda.added agenda.removed agenda.moved agenda.retitled agenda.changed
export function Differences({ added, removed, moved, retitled, changed }) {
  const lines = [
    ...added.map((entry) => ["added", { title: titleOf(entry), when: whenOf(entry) }]),
    ...removed.map((entry) => ["removed", { title: titleOf(entry), when: whenOf(entry) }]),
    ...moved.map(({ before, after }) => ["moved", { title: titleOf(after), before: whenOf(before), after: whenOf(after) }]),
    ...retitled.map(({ before, after }) => ["retitled", retitledOf(before, after)]),
    ...changed.map(({ after }) => ["changed", { title: titleOf(after) }]),
  ];
  if (lines.length === 0) return html`<p class="soft">${say("agenda.no_difference")}</p>`;
  return html`<ul class="agenda-difference">${lines.map(([code, values], key) => html`<li key=${key}>${say(`agenda.${code}`, values)}</li>`)}</ul>`;
}

// In the language in which the title differs.
function retitledOf(before, after) {
  const other = language === "es" ? "en" : "es";
  const field = before[`title_${language}`] === after[`title_${language}`] ? `title_${other}` : `title_${language}`;
  return { before: before[field] || "—", after: after[field] || "—" };
}
