// A group's board as its rapporteur writes it and its delegates read it.
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { boot } from "../boot.js";
import { state } from "../feed.js";
import { Followed } from "../plenary/followed.js";
import { FollowBar, following } from "../plenary/following.js";
import { PlenaryRanking } from "../plenary/ranking.js";
import { Conclusions, Texts } from "../plenary/reading.js";
import { Help } from "../parts/help.js";
import { html } from "../parts/html.js";
import { useKeys } from "../parts/keys.js";
import { PageHeader } from "../parts/page-header.js";
import { Tabs } from "../parts/tabs.js";
import { RoomClock } from "../parts/room-clock.js";
import { columnsOf, onlySession } from "../select.js";
import { inLanguage, say } from "../words.js";
import { boardKeys } from "./board-keys.js";
import { BoardColumn } from "./column.js";
import { Delivery, ReadAndDeliver } from "./delivery.js";
import { useKeptFocus } from "./focus.js";
import { IdeaBar } from "./idea-bar.js";
import { IdeasButton, ideasOpen, IdeasPanel } from "./ideas.js";
import { LateCards } from "./late.js";
import { Letters, letters, LettersSetting } from "./letters.js";
import { Notices } from "./notices.js";
import { Presence, usePresence } from "./presence.js";
import { PresentButton, Presenter, presenting } from "./presenter.js";
import { reading, ReadBack } from "./read-back.js";
import { Receipts } from "./receipts.js";
import { isOpen, ownCards, phase, shown } from "./shown.js";
import { GroupStanding } from "./standing.js";
import { TablePanel } from "./table-panel.js";
import { Trial } from "./trial.js";
import { OwnTurn } from "./turn.js";
import { UndoButton } from "./undo.js";
import { WithdrawnCards } from "./withdrawn.js";

const view = signal("board");
const chosenColumn = signal(null);

// `leads`: this page decides for the table, which otherwise sends it ideas.
export function BoardPage({ canWrite, leads = false }) {
  const session = shown.value && onlySession(shown.value);
  const reads = canWrite && reading.value && Boolean(shown.value);
  const presents = leads && presenting.value;
  return html`<div class="page" inert=${reads || presents}>
    <${PageHeader}>${session && html`<${RoomClock} state=${shown.value} session=${session} />`}<//>
    ${shown.value ? html`<${Board} canWrite=${canWrite} leads=${leads} />` : html`<main class="page-main"><p class="soft">${say("link.loading")}</p></main>`}
    <${Notices} canWrite=${canWrite}>${!leads && html`<${IdeaBar} />`}<//>
  </div>
  ${reads && html`<${ReadBack} />`}${presents && html`<${Presenter} />`}`;
}

function Board({ canWrite, leads }) {
  const plenaryIsOpen = phase.value === "plenary" || phase.value === "closed";
  const place = plenaryIsOpen ? view.value : "board";
  return html`<main class="board-main">
    ${plenaryIsOpen && html`<${Views} />`}
    ${place === "plenary" ? html`<${Plenary} />` : html`<${OwnBoard} canWrite=${canWrite} leads=${leads} />`}
    ${plenaryIsOpen && place === "board" && html`<${PlenaryRanking} state=${shown.value} />`}
  </main>`;
}

function Views() {
  const choices = [{ id: "board", name: say("board.view_board") }, { id: "plenary", name: say("board.view_plenary") }];
  return html`<div class="board-ways">
    <${Tabs} className="board-views" label=${say("board.views")} choices=${choices} chosen=${view.value} choose=${(id) => (view.value = id)} />
    <a class="button button-quiet button-small" href=${`/w/${boot.workshop}/fates?seat=${boot.seat}`}>${say("board.fates")}</a>
  </div>`;
}

function Plenary() {
  const session = onlySession(state.value);
  return html`<div class="plenary board-plenary">
    ${following.value
      ? html`<${Followed} state=${state.value} session=${session} />`
      : html`<${Texts} state=${state.value} /><${Conclusions} state=${state.value} />`}
    <${PlenaryRanking} state=${state.value} />
    <${FollowBar} state=${state.value} />
  </div>`;
}

function OwnBoard({ canWrite, leads }) {
  const frame = useRef(null);
  useKeptFocus(frame);
  useColumnKeys(canWrite);
  usePresence(canWrite);
  const columns = columnsOf(shown.value);
  const chosen = chosenColumn.value ?? columns[0]?.id;
  const choices = columns.map(({ id, name }) => ({ id, name: inLanguage(name), count: ownCards(id).length }));
  return html`<div class="own-board" ref=${frame}>
    <div class="board-status">
      <${Now} canWrite=${canWrite} /><${OwnTurn} />
      ${leads && html`<${TablePanel} /><${IdeasButton} />`}
      ${canWrite && html`<${Receipts} />`}${leads && html`<${PresentButton} /><${ReadAndDeliver} />`}${canWrite && html`<${UndoButton} /><${Keys} />`}
      <${Presence} canWrite=${canWrite} />
    </div>
    <${GroupStanding} />
    ${leads && ideasOpen.value && html`<${IdeasPanel} />`}
    <${Delivery} canWrite=${leads} />
    ${leads && phase.value === "prepared" && html`<${Trial} />`}
    ${canWrite && letters.value && html`<${Letters} />`}
    <${Tabs} className="board-tabs" label=${say("board.columns")} choices=${choices} chosen=${chosen} choose=${(id) => (chosenColumn.value = id)} />
    <div class="columns columns-aligned">
      ${columns.map((column, at) => html`<${BoardColumn}
        key=${column.id} column=${column} place=${at + 1} chosen=${column.id === chosen}
        canWrite=${canWrite} writable=${canWrite && isOpen()}
      />`)}
    </div>
    <${LateCards} />
    ${canWrite && html`<${WithdrawnCards} writable=${isOpen()} />`}
  </div>`;
}

// words: board.now_prepared board.now_writing board.now_plenary board.now_closed
// words: board.read_prepared board.read_writing board.read_plenary board.read_closed
function Now({ canWrite }) {
  const words = say(`board.${canWrite ? "now" : "read"}_${phase.value}`, { n: boot.group });
  return html`<p class="board-now">${words}</p>`;
}

function Keys() {
  const [help, showHelp] = useState(false);
  const toggleHelp = () => showHelp(!help);
  const table = boardKeys({ toggleHelp });
  useKeys(reading.value || presenting.value ? [] : table);
  return html`<button type="button" class="button button-small button-quiet help-button" aria-expanded=${help} onClick=${toggleHelp}>
      ${say("common.keys")} <kbd>?</kbd>
    </button>
    ${help && html`<${Help} table=${table} close=${toggleHelp}><${LettersSetting} /><//>`}`;
}

// Alt and the number of the column, by the key's place: on some keyboards Alt changes the sign.
function useColumnKeys(canWrite) {
  useEffect(() => {
    if (!canWrite) return undefined;
    addEventListener("keydown", toComposer);
    return () => removeEventListener("keydown", toComposer);
  }, [canWrite]);
}

function toComposer(event) {
  const number = !reading.value && !presenting.value && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && /^Digit([1-9])$/.exec(event.code)?.[1];
  const column = number && columnsOf(shown.value)[number - 1];
  if (!column) return;
  event.preventDefault();
  chosenColumn.value = column.id;
  requestAnimationFrame(() => document.getElementById(`composer-${number}`)?.focus());
}
