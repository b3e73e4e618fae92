// How many of each country have their costs covered: out of sight until wanted, but for a country with too many.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { FUNDED_PER_COUNTRY, fundedBy } from "./counting.js";
import { countryName } from "./naming.js";

export function Funded({ people }) {
  const all = fundedBy(people);
  if (all.length === 0) return null;
  const lacking = all.filter(([, , lacks]) => lacks);
  const total = all.reduce((sum, [, n]) => sum + n, 0);
  return html`<details class="people-funding" open=${lacking.length > 0}>
    <summary>${say("people.funding", { n: total, m: all.length })}</summary>
    <ul class="people-funding-rows">
      ${all.map(([country, n, lacks]) => html`<li key=${country} class=${lacks ? "people-funding-row people-funding-over" : "people-funding-row"}>
        <span>${countryName(country)}</span>
        <span class="numeral">${say("people.funded_of", { n, m: FUNDED_PER_COUNTRY })}</span>
        ${n > FUNDED_PER_COUNTRY && html`<span class="people-funding-why">${say(lacks ? "people.reason_missing" : "people.reason_given")}</span>`}
      </li>`)}
    </ul>
  </details>`;
}
