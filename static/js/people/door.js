// At the door: a name is typed, Enter says that the person is here. Two laptops may do so at once.
import { useMemo, useRef, useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { announce } from "../desk/results.js";
import { clockTime } from "../parts/clock-time.js";
import { groupsOf } from "../select.js";
import { say } from "../words.js";
import { latestArrivals, presentOf } from "./counting.js";
import { Arrived } from "./arrived.js";
import { DoorRow } from "./door-row.js";
import { found, inOrder, nameOf } from "./finding.js";
import { searchable } from "./naming.js";
import { checkIn } from "./roster.js";
import { opened } from "./view.js";

const MOST = 7;
const LATEST = 6;

export function Door({ people, state }) {
  const [typed, type] = useState("");
  const [at, setAt] = useState(0);
  const [last, setLast] = useState(null);
  const field = useRef();
  const fitting = useMemo(() => inReach(people, typed), [people, typed]);
  const groups = groupsOf(state);
  const change = (text) => { type(text); setAt(0); };
  const take = (person) => {
    if (!person) return;
    setLast(person.id);
    change("");
    field.current.focus();
    if (person.checked_in_at) return void announce(say("people.already", { name: nameOf(person), time: clockTime(person.checked_in_at) }));
    checkIn(person.id, true);
    announce(say("people.is_here", { name: nameOf(person) }));
  };
  const onKeyDown = (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + fitting.length) % Math.max(1, fitting.length));
    else if (event.key === "Enter") take(fitting[at]);
    else if (event.key === "Escape") change("");
    else return;
    event.preventDefault();
  };
  const person = people.find(({ id }) => id === last);
  return html`<section class="door" aria-label=${say("people.view_door")}>
    <${Count} people=${people} />
    <div class="door-search">
      <label class="field-label" for="door-field">${say("people.door_search")}</label>
      <input class="input door-field" id="door-field" ref=${field} type="text" value=${typed} autocomplete="off" spellcheck=${false} maxlength="80" enterkeyhint="done"
        role="combobox" aria-autocomplete="list" aria-expanded=${fitting.length > 0} aria-controls="door-found" aria-activedescendant=${fitting[at] ? `door-${fitting[at].id}` : undefined}
        onInput=${({ target }) => change(target.value)} onKeyDown=${onKeyDown} />
      <p class="field-hint">${say("people.door_hint")}</p>
      <ul class="door-found" id="door-found" role="listbox" aria-label=${say("people.door_found")}>
        ${fitting.map((each, n) => html`<${DoorRow} key=${each.id} person=${each} groups=${groups} isChosen=${n === at} take=${() => take(each)} />`)}
      </ul>
      ${typed.trim() && fitting.length === 0 && html`<${Unknown} typed=${typed.trim()} />`}
    </div>
    <div class="door-side">
      ${person ? html`<${Arrived} key=${person.id} person=${person} groups=${groups} />` : html`<p class="soft door-nobody">${say("people.door_nobody")}</p>`}
      <${Latest} people=${people} but=${last} choose=${setLast} />
    </div>
  </section>`;
}

// Those who are still awaited first: whoever types «ana» at the door means one who stands there.
function inReach(people, typed) {
  const fitting = found(inOrder(people), typed, searchable);
  const isHere = ({ checked_in_at }) => Boolean(checked_in_at);
  return [...fitting.filter((each) => !isHere(each)), ...fitting.filter(isHere)].slice(0, MOST);
}

function Count({ people }) {
  const present = presentOf(people);
  const left = people.length - present;
  return html`<div class="door-count">
    <p class="door-number"><strong class="numeral" data-present=${present}>${say("people.present_of", { n: present, m: people.length })}</strong>
      <span class="soft">${left === 0 ? say("people.all_here") : say(left === 1 ? "people.awaited_one" : "people.awaited_many", { n: left })}</span></p>
    <progress class="door-bar" max=${Math.max(1, people.length)} value=${present} aria-label=${say("people.arrivals")}></progress>
  </div>`;
}

function Unknown({ typed }) {
  const [first, ...rest] = typed.split(/\s+/);
  const add = () => { opened.value = { id: null, known: { first_name: first, last_name: rest.join(" ") } }; };
  return html`<p class="door-unknown" role="status">${say("people.not_in_list", { typed })}
    <button type="button" class="button" onClick=${add}>${say("people.add")}</button></p>`;
}

function Latest({ people, but, choose }) {
  const latest = latestArrivals(people, LATEST + 1).filter(({ id }) => id !== but).slice(0, LATEST);
  if (latest.length === 0) return null;
  return html`<div class="door-latest">
    <h3>${say("people.latest")}</h3>
    <ol>${latest.map((person) => html`<li key=${person.id}>
      <button type="button" class="door-latest-one" onClick=${() => choose(person.id)}><span class="numeral">${clockTime(person.checked_in_at)}</span> <bdi>${nameOf(person)}</bdi></button>
    </li>`)}</ol>
  </div>`;
}
