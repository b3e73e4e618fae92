// One calm sentence where the group does not take part by itself: it was set aside, or works with another.
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { ownGroup, shown } from "./shown.js";

export function GroupStanding() {
  const group = shown.value.groups.get(ownGroup.value);
  const words = group && wordsOf(group);
  return words && html`<p class="group-told" role="status">${words}</p>`;
}

function wordsOf({ aside, merged_into }) {
  if (aside) return say("groups.told_aside");
  const other = shown.value.groups.get(merged_into);
  return other && say("groups.told_with", { n: other.number });
}
