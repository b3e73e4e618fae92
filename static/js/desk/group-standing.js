// How a group takes part, where it does not do so by itself: set aside, or working with another.
import { html } from "../parts/html.js";
import { GroupBadge } from "../parts/group-badge.js";
import { say } from "../words.js";

const wordsOf = (group, other) => (group.aside ? say("groups.aside") : say("groups.with", { n: other.number }));

export function Standing({ state, group }) {
  const other = state.groups.get(group.merged_into);
  return (group.aside || other) && html`<span class="group-standing">${wordsOf(group, other)}</span>`;
}

// The same where there is room for a sign only.
export function StandingSign({ state, group }) {
  const other = state.groups.get(group.merged_into);
  if (!group.aside && !other) return null;
  const words = wordsOf(group, other);
  return html`<span class="group-standing group-standing-sign" title=${words}>
    <span class="visually-hidden">${words}</span>
    <svg viewBox="0 0 18 18" aria-hidden="true"><path d=${group.aside ? "M3 9h12" : "M2 9h13M10 4l5 5-5 5"} /></svg>
    ${!group.aside && html`<span aria-hidden="true"><${GroupBadge} number=${other.number} /></span>`}
  </span>`;
}
