// One person whom the typed name may mean: Enter or a press says that she is here.
import { GroupBadge } from "../parts/group-badge.js";
import { html } from "../parts/html.js";
import { clockTime } from "../parts/clock-time.js";
import { say } from "../words.js";
import { nameOf } from "./finding.js";
import { placeOf } from "./naming.js";

export function DoorRow({ person, groups, isChosen = false, take = () => undefined }) {
  const at = groups.find(({ id }) => id === person.group);
  const keepFocus = (event) => event.preventDefault();
  return html`<li class=${isChosen ? "door-row door-row-chosen" : "door-row"} role="option" aria-selected=${isChosen} id=${`door-${person.id}`} onMouseDown=${keepFocus} onClick=${take}>
    <span class="door-row-who"><strong><bdi>${nameOf(person)}</bdi></strong> <span class="door-row-place"><bdi>${placeOf(person)}</bdi></span></span>
    ${at && html`<${GroupBadge} number=${at.number} />`}
    <span class="door-row-state numeral">${person.checked_in_at ? say("people.came_at", { time: clockTime(person.checked_in_at) }) : isChosen ? html`<kbd>${say("people.enter_key")}</kbd>` : ""}</span>
  </li>`;
}
