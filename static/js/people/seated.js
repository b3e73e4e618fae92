// One person at a table: the name takes the keys, the button beside it opens the same as a menu.
import { onEscape } from "../parts/escape.js";
import { GroupBadge } from "../parts/group-badge.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { isStranger } from "./counting.js";
import { listName, nameOf } from "./finding.js";
import { categoryName, languageName, placeOf, TASKS, taskName } from "./naming.js";
import { give, move } from "./seating.js";
import { opened } from "./view.js";

export function Seated({ person, group, groups, isMoved = false, isOpen = false, toggle = () => undefined }) {
  const isLost = group && isStranger(person, group);
  const onKeyDown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !press(event.key, person, groups)) return;
    event.preventDefault();
  };
  return html`<li class=${isMoved ? "seated seated-moved" : "seated"} data-participant=${person.id} onKeyDown=${isOpen ? onEscape(toggle) : undefined}>
    <div class="seated-line">
      <button type="button" class="seated-name" data-seated=${person.id} title=${say("people.edit")} onKeyDown=${onKeyDown} onClick=${() => { opened.value = { id: person.id }; }}>
        <bdi>${listName(person)}</bdi> ${person.task && html`<span class="people-task">${taskName(person.task)}</span>`}
        <span class="seated-place"><bdi>${placeOf(person) || categoryName(person.category)}</bdi>${isLost && html` <span class="people-lack">${person.languages.map(languageName).join(", ")}</span>`}</span>
      </button>
      <button type="button" class="seated-more" aria-expanded=${isOpen} aria-label=${say("people.move_of", { name: nameOf(person) })} onClick=${toggle}>⋯</button>
    </div>
    ${isOpen && html`<${Menu} person=${person} group=${group} groups=${groups} done=${toggle} />`}
  </li>`;
}

// words: people.give_rapporteur people.give_deputy people.end_rapporteur people.end_deputy
function Menu({ person, group, groups, done }) {
  const act = (what) => () => { done(); what(); };
  return html`<div class="seated-menu" role="group" aria-label=${say("people.move_of", { name: nameOf(person) })}>
    <div class="seated-groups">
      ${groups.filter(({ id }) => id !== group?.id).map(({ id, number }) => html`<button type="button" class="seated-to" key=${id} aria-label=${say("people.to_group", { n: number })} onClick=${act(() => move(person, id))}><${GroupBadge} number=${number} /></button>`)}
      ${group && html`<button type="button" class="button button-small" onClick=${act(() => move(person, null))}>${say("people.no_group")}</button>`}
    </div>
    ${group && html`<div class="seated-groups">${TASKS.map((task) => html`<button type="button" class="button button-small" key=${task} onClick=${act(() => give(person, task))}>${say(`people.${person.task === task ? "end" : "give"}_${task}`)}</button>`)}</div>`}
  </div>`;
}

function press(key, person, groups) {
  const group = groups.find(({ number }) => String(number) === key);
  if (group) return move(person, group.id), true;
  if (key === "0") return move(person, null), true;
  const task = TASKS.find((one) => say(`people.key_${one}`) === key.toLowerCase());
  if (!task || !person.group) return false;
  give(person, task);
  return true;
}
// words: people.key_rapporteur people.key_deputy
