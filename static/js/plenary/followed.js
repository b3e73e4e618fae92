// What the stage shows, as a phone shows it: the same slide and column, to scroll through instead of pages.
import { html } from "../parts/html.js";
import { boot } from "../boot.js";
import { GroupBadge } from "../parts/group-badge.js";
import { ReadCard, ReadConclusion, ReadHeading } from "../parts/reading.js";
import { ItemClock } from "../parts/item-clock.js";
import { galleryPage } from "../parts/gallery-page.js";
import { byRank, clusterOf, clustersOf, columnsOf, onlySession, onlyWorkshop } from "../select.js";
import { shownConclusion } from "../one-by-one.js";
import { latestVersion } from "../snapshots.js";
import { inLanguage, say } from "../words.js";
import { Columns, Conclusions, Counts, entriesOf, Texts } from "./reading.js";

const SLIDES = {
  progress: Counts, boards: Boards, headings: Headings, conclusions: Concluded, neutral: Neutral,
  join: Joined, gallery: Gallery, card: Alone, conclusion: OneConclusion, take_home: TakeHome,
  ranking: () => null, // it stands below, whatever the stage shows
};
const NEEDS_TEXTS = new Set(["boards", "headings", "gallery", "card"]);

// What this page has no form for is the title, as on the wall.
export function Followed({ state, session }) {
  if (NEEDS_TEXTS.has(session.stage.slide) && !session.texts_open) return html`<${NotYet} state=${state} session=${session} />`;
  const Slide = SLIDES[session.stage.slide] ?? Neutral;
  return html`<${Slide} state=${state} stage=${session.stage} />`;
}

export function NotYet({ state, session }) {
  return html`
    <p class="notice">${say(session.phase === "prepared" ? "projector.texts_not_yet" : "projector.texts_later")}</p>
    <${Counts} state=${state} />`;
}

const columnsShown = (state, stage) => columnsOf(state).filter(({ id }) => stage.column === null || id === stage.column);

function Boards({ state, stage }) {
  return html`<${Texts} state=${state} columns=${columnsShown(state, stage)} />`;
}

function Headings({ state, stage }) {
  const contents = (column) => clustersOf(state, column.id).map((cluster) => html`<${ReadHeading} key=${cluster.id} state=${state} cluster=${cluster} />`);
  return html`<${Columns} columns=${columnsShown(state, stage)} contents=${contents} />`;
}

function Concluded({ state }) {
  if (state.conclusions.size === 0) return html`<p class="notice">${say("projector.no_conclusions")}</p>`;
  return html`<${Conclusions} state=${state} />`;
}

function Alone({ state, stage }) {
  const card = state.cards.get(stage.card);
  const cluster = clusterOf(state, stage.cluster);
  if (!card && !cluster) return html`<${Neutral} state=${state} />`;
  return html`<div class="followed-alone">
    ${card ? html`<${ReadCard} state=${state} card=${card} />` : entriesOf(state, cluster)}
  </div>`;
}

function OneConclusion({ state, stage }) {
  const conclusion = shownConclusion(state, stage);
  if (!conclusion) return html`<${Neutral} state=${state} />`;
  return html`<section class="question followed-one">
    <h2 class="question-text">${inLanguage(conclusion.question.text)}</h2>
    <${ReadConclusion} state=${state} conclusion=${conclusion} changed />
    <${ItemClock} session=${{ ...onlySession(state), stage }} />
  </section>`;
}

// To the page itself, whatever address the wall gives: this reader is on the network already.
function TakeHome({ state }) {
  if (!latestVersion(state)) return html`<p class="notice">${say("projector.take_home_later")}</p>`;
  return html`<p><a class="button button-primary" href=${`/w/${boot.workshop}/take-home?seat=${boot.seat}`}>${say("projector.take_home_title")}</a></p>`;
}

function Gallery({ state, stage }) {
  const { group } = onlyWorkshop(state).attribution_room === "none" ? {} : galleryPage(state, stage);
  if (!group) return html`<${Boards} state=${state} stage=${{ ...stage, column: null }} />`;
  const contents = (column) => byRank(state, { group: group.id, column: column.id }).map((card) => html`<${ReadCard} key=${card.id} state=${state} card=${card} />`);
  return html`
    <h2 class="followed-group"><${GroupBadge} number=${group.number} /> ${group.table || say("common.group_number", { n: group.number })}</h2>
    <${Columns} columns=${columnsOf(state)} contents=${contents} counts=${false} />`;
}

function Neutral({ state }) {
  const { title, place } = onlyWorkshop(state);
  return html`<div class="followed-neutral"><p class="followed-title">${inLanguage(title)}</p><p class="soft">${place}</p></div>`;
}

// Whoever reads this has joined.
function Joined() {
  return html`<p class="notice">${say("projector.joined_already")}</p>`;
}
