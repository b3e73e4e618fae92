// The six targets of the remote. Each stands where the thumb finds it, whatever it has to say.
import { html } from "../parts/html.js";
import { say } from "../words.js";

const SIGNS = {
  back: "M15 4 7 12l8 8",
  next: "m9 4 8 8-8 8",
  neutral: "M4 5h16v11H4zM9 20h6M12 16v4",
  minute: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 9v6M9 12h6",
  group: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 20c0-4 2.500-6 6-6s6 2 6 6M16 8l4 4-4 4",
  needs: "M12 3v11M12 18v1.500",
};

export function Target({ name, label, act, pressed, off = false, mark = 0 }) {
  return html`<button type="button" class=${`button remote-target remote-${name}`} aria-pressed=${pressed}
    aria-disabled=${off ? "true" : undefined} onClick=${act}>
    <svg class="remote-sign" viewBox="0 0 24 24" aria-hidden="true"><path d=${SIGNS[name]} /></svg>
    <span class="remote-label">${label}</span>
    ${mark > 0 && html`<strong class="remote-mark" translate="no">${mark}</strong>`}
  </button>`;
}

export function Targets({ acts, isNeutral, hasTimer, hasNext, needed, showNeeds }) {
  return html`<div class="remote-targets">
    <${Target} name="needs" label=${say("remote.needs")} act=${showNeeds} mark=${needed} />
    <${Target} name="neutral" label=${say(isNeutral ? "remote.un_neutral" : "remote.neutral")} act=${acts.neutral} pressed=${isNeutral} />
    <${Target} name="minute" label=${say("remote.minute")} act=${acts.minute} off=${!hasTimer} />
    <${Target} name="group" label=${say("remote.next_group")} act=${acts.group} off=${!hasNext} />
    <${Target} name="back" label=${say("remote.back")} act=${acts.back} />
    <${Target} name="next" label=${say("remote.next")} act=${acts.next} />
  </div>`;
}
