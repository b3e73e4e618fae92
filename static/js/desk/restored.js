// How the last copy that was put in place here ended, and what is to be done so that open pages find this laptop.
import { dayAndTime } from "../parts/clock-time.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";

export function Restored({ last, addresses }) {
  const { failed, at, made_at: made, before, settings } = last;
  if (failed) return html`<p class="notice notice-warn" role="alert">${say("copies.not_restored", { at: dayAndTime(at) })}</p>`;
  const sought = settings?.addresses ?? [];
  const isElsewhere = sought.length > 0 && !sought.some((one) => addresses.includes(one));
  return html`<div class="notice" role="status">
    <p>${say("copies.restored", { at: dayAndTime(at), made: dayAndTime(Date.parse(made)) })}
      ${before && ` ${say("copies.before", { name: before })}`}</p>
    ${isElsewhere && html`<p><strong>${say("copies.sought", { sought: sought[0], here: addresses[0] })}</strong></p>`}
  </div>`;
}
