// One heading: its name, «3 de 5 grupos», its cards, and what can be done with it. Drawn again only when something
// of it is another: the board may hold hundreds of cards.
import { html } from "../parts/html.js";
import { useRef } from "preact/hooks";
import { say } from "../words.js";
import { cardsCount, groupsOf } from "../parts/columns.js";
import { SaidBy } from "../parts/said.js";
import { HeldNote } from "../parts/held-note.js";
import { CardRow } from "./card-row.js";
import { useCardDrop } from "./drag.js";
import { addTo, mentionUnder, moveHeading, rename } from "./gather-acts.js";
import { askToDissolve, DissolveQuestion } from "./dissolve.js";
import { Conflict } from "./conflict.js";
import { memo } from "./memo.js";
import { moveHeadingTo } from "./move-to.js";
import { HeadingObjections } from "./objections.js";
import { naming } from "./selection.js";
import { shown } from "./shown.js";
import { TextEdit } from "./text-edit.js";

export const Heading = memo(({ groups, of, late, presenting, heading, picked, open, asked, first, last }) => {
  const list = useRef();
  useCardDrop(list);
  const toAdd = picked.filter((id) => !heading.members.some((card) => card.id === id));
  return html`
    <li class=${heading.pending ? "gathered gathered-pending" : "gathered"} data-cluster=${heading.id}>
      ${open
        ? html`<${NameField} heading=${heading} />`
        : html`<${HeadingLine} groups=${groups} of=${of} presenting=${presenting} heading=${heading} asked=${asked} first=${first} last=${last} toAdd=${toAdd} />`}
      <${Conflict} name="name_heading" target=${heading.id} current=${heading.heading} version=${heading.version} save=${rename} />
      <ul class="card-rows" ref=${list} data-drop=${heading.id} data-drop-column=${heading.column}>
        ${heading.members.map((card) => html`
          <${CardRow} key=${card.id} card=${card} group=${groups.get(card.group)} late=${late.has(card.id)} />`)}
      </ul>
    </li>`;
});

function HeadingLine({ groups, of, presenting, heading, asked, first, last, toAdd }) {
  return html`
    <div class="gathered-line">
      <div class="gathered-title" role="group" tabindex="-1" data-stop=${`cluster-${heading.id}`}
        aria-label=${`${say("desk.heading")}: ${heading.title}`} onDblClick=${() => open(heading)}
        onKeyDown=${(event) => onEnter(event, heading)}>
        <h4 class=${heading.heading ? "gathered-name" : "gathered-name gathered-unnamed"} dir="auto" translate="no">${heading.title}</h4>
        <p class="gathered-support">
          ${!heading.heading && html`<span class="gathered-mark">${say("desk.unnamed")}</span> `}
          ${groupsOf(heading.groups, of)} · ${cardsCount(heading.members.length)}${heading.said > 0 && html` · <${SaidBy} groups=${heading.said} />`}
          <${HeadingObjections} members=${heading.members} groups=${groups} /> <${HeldNote} held=${heading.held} toStaff />
        </p>
      </div>
      ${toAdd.length > 0 && html`<${AddHere} heading=${heading} cards=${toAdd} />`}
      <div class="gathered-tools" data-tools hidden=${toAdd.length > 0} role="toolbar" aria-label=${say("desk.heading_tools")}>
        ${presenting && html`<${Tool} icon="said" words=${say("presenting.mark")} act=${() => mentionUnder(shown.value, heading)} />`}
        <${Tool} icon="up" words=${say("desk.up")} off=${first} act=${() => moveHeading(shown.value, heading, -1)} />
        <${Tool} icon="down" words=${say("desk.down")} off=${last} act=${() => moveHeading(shown.value, heading, 1)} />
        <${Tool} icon="pen" words=${say("desk.rename")} act=${() => open(heading)} />
        <${Tool} icon="merge" words=${say("desk.merge")} act=${() => moveHeadingTo(shown.value, heading)} />
        <${Tool} icon="release" words=${say("desk.release_all")} act=${() => askToDissolve(shown.value, heading.id)} />
      </div>
      ${asked && html`<${DissolveQuestion} heading=${heading} />`}
    </div>`;
}

// Takes the place of the other tools while cards are chosen, so that no line moves.
function AddHere({ heading, cards }) {
  return html`
    <button class="button button-small gathered-add" tabindex="-1" onClick=${() => addTo(heading.id, cards)}>
      ${cards.length === 1 ? say("desk.add_here_one") : say("desk.add_here_many", { n: cards.length })}
    </button>`;
}

function NameField({ heading }) {
  return html`<${TextEdit} draft=${`heading/${heading.id}`} text=${heading.heading} version=${heading.version} mayBeEmpty
    label=${say("desk.heading_name")} save=${(text, base) => rename(heading.id, text, base)} close=${() => closed(heading)} />`;
}

function open(heading) {
  naming.value = heading.id;
}

// Only the field that is open may close: another heading's may have been opened meanwhile.
function closed(heading) {
  if (naming.value === heading.id) naming.value = null;
}

function onEnter(event, heading) {
  if (event.key !== "Enter") return;
  event.preventDefault();
  open(heading);
}

const ICONS = {
  said: "M3 9.500l4 4 8-9",
  up: "M9 15V3.500M4 8.500l5-5 5 5",
  down: "M9 3v11.500M4 9.500l5 5 5-5",
  pen: "M3 15l.8-3.500L12 3.300l2.700 2.700-8.200 8.200z",
  merge: "M3 3v4q0 3 6 3.500T15 14M3 15v-2M15 14l-3.500-2.500M15 14l-3 3",
  release: "M4 4l10 10M14 4 4 14",
};

// `tab`: it is reached by the Tab key, where no arrow keys lead to it.
export function Tool({ icon, words, act, off = false, tab = false }) {
  return html`
    <button class="tool" tabindex=${tab ? 0 : -1} title=${words} aria-label=${words} aria-disabled=${off} onClick=${() => off || act()}>
      <svg viewBox="0 0 18 18" aria-hidden="true"><path d=${ICONS[icon]} /></svg>
    </button>`;
}
