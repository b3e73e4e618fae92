// Samples of what all screens are made of: words, cards, headings, marks, the link.
import { boardKeys } from "../board/board-keys.js";
import { CardText } from "../parts/card-text.js";
import { ChangedText } from "../parts/changed-text.js";
import { Card, ColumnHead, Heading } from "../parts/columns.js";
import { DocumentLink, Downloading } from "../parts/downloading.js";
import { GroupBadge, PlenaryBadge } from "../parts/group-badge.js";
import { HeldNote } from "../parts/held-note.js";
import { Help } from "../parts/help.js";
import { html } from "../parts/html.js";
import { LanguageSwitch } from "../parts/language-switch.js";
import { Leave } from "../parts/leave.js";
import { LeavePanel } from "../parts/leave-panel.js";
import { Left } from "../parts/left.js";
import { LinkBanner } from "../parts/link-banner.js";
import { LookMark } from "../parts/look.js";
import { PageHeader } from "../parts/page-header.js";
import { Pages } from "../parts/pages.js";
import { Slot } from "../parts/slots.js";
import { GroupCounts, ReadCard, ReadConclusion, ReadHeading } from "../parts/reading.js";
import { StateTag } from "../parts/state-tag.js";
import { Tabs } from "../parts/tabs.js";
import { TopMark } from "../parts/top-mark.js";
import { Timer } from "../parts/timer.js";
import { WorkshopNotices } from "../parts/workshop-notices.js";
import { clusterOf } from "../select.js";
import { say } from "../words.js";
import { AGENDA_PARTS } from "./agenda.js";
import { BESIDE } from "./beside.js";
import { MARKED as DELIVERED } from "./delivering.js";
import { TYPED } from "./grouping.js";
import { MARKED as LATE } from "./offers.js";
import { CLOCKS } from "./presenting.js";
import { AT, cardOf, columnOf, conclusionOf, MINUTE, room, STATES } from "./room.js";
import { JOINING_PARTS } from "./joining.js";
import { ONE_PARTS } from "./one-by-one.js";
import { RANKING_PARTS } from "./ranking.js";
import { REVIEWING_PARTS } from "./reviewing.js";
import { nothing, press, sample, section } from "./samples.js";
import { LAMPS } from "./trial.js";
import { EVERY, PLAIN, SHORT, WORD } from "./texts.js";

const BUTTONS = ["", "button-primary", "button-quiet", "button-small", "button-small button-primary", "button-small button-quiet"];
const NUMBERS = Array.from({ length: 10 }, (_, at) => at + 1);
const row = (content) => html`<div class="row">${content}</div>`;
const ofTexts = (view) => Object.entries(EVERY).map(([name, text]) => sample(name, view(text)));
const tabs = (choices) => () => html`<${Tabs} label=${say("board.columns")} choices=${choices} chosen="a" choose=${nothing} />`;
const clusterNamed = (id) => clusterOf(room(), id);

const button = (kind, props) => html`<button type="button" class=${`button ${kind}`} key=${kind} ...${props}>${say("board.save")}</button>`;

const PLAIN_PARTS = section(
  "css/controls",
  sample("button", () => row(BUTTONS.map((kind) => button(kind, {}))), { size: "wide" }),
  sample("button_aria_disabled", () => row(BUTTONS.map((kind) => button(kind, { "aria-disabled": true }))), { size: "wide" }),
  sample("button_disabled", () => row(BUTTONS.map((kind) => button(kind, { disabled: true }))), { size: "wide" }),
  sample("button_pressed", () => row(button("", { "aria-pressed": true }))),
  sample("button_long", () => html`<button type="button" class="button">${PLAIN}</button>`),
  sample("input", () => html`<input class="input" aria-label=${say("desk.filter")} placeholder=${say("desk.filter")} />`),
  sample("input_invalid", () => html`<input class="input" aria-label=${say("desk.filter")} aria-invalid="true" value=${WORD} />`),
  sample("select_disabled", () => html`<select class="input" disabled aria-label=${say("desk.stage_column")}><option>${say("desk.all_columns")}</option></select>`),
  sample("notice", () => html`<p class="notice">${PLAIN}</p>`),
  sample("notice_warn", () => html`<p class="notice notice-warn">${PLAIN}</p>`),
  sample("kicker", () => html`<p class="kicker">${say("common.phase_plenary")}</p>`),
  sample("soft_small", () => html`<p class="soft small">${PLAIN}</p>`),
);

const TEXTS = [
  section("parts/CardText", ...ofTexts((text) => () => html`<${CardText} text=${text} />`)),
  section("parts/Card",
    ...ofTexts((text) => () => html`<${Card} card=${cardOf("a01", { text })} number=${2} />`),
    sample("first", () => html`<${Card} card=${cardOf("a02", { top: 1 })} number=${2} />`),
    sample("without_group", () => html`<${Card} card=${cardOf("a01", { code: "T-07" })} />`),
    sample("withdrawn", () => html`<${Card} card=${cardOf("a07")} number=${2} />`)),
  section("parts/TopMark", sample("each", () => row([1, 2, 3].map((top) => html`<${TopMark} key=${top} top=${top} />`)))),
  section("parts/LookMark", sample("usual", () => html`<div class="card looked-at">${SHORT}<${LookMark} /></div>`)),
  section("parts/HeldNote", ...["personal", "unclear", "tone", "other"].map((held) => sample(held, () => html`<${HeldNote} held=${held} />`))),
  section("parts/Heading",
    sample("with_groups", () => html`<${Heading} text=${SHORT} groups=${5} of=${9} cards=${7} numbers=${[1, 2, 3, 8, 9]} />`),
    sample("word", () => html`<${Heading} text=${WORD} groups=${1} of=${9} cards=${1} />`),
    sample("of_the_plenary", () => html`<${Heading} text=${SHORT} groups=${0} of=${9} badge=${html`<${PlenaryBadge} />`} />`),
    sample("all_groups", () => html`<${Heading} text=${PLAIN} groups=${9} of=${9} numbers=${NUMBERS} />`)),
  section("parts/ColumnHead",
    ...["k", "c", "p"].map((id) => sample(columnOf(id).kind, () => html`<${ColumnHead} column=${columnOf(id)} />`)),
    sample("without_question", () => html`<${ColumnHead} column=${columnOf("k", { count: 128 })} question=${false} />`),
    sample("word", () => html`<${ColumnHead} column=${columnOf("k", { name: { es: WORD }, question: { es: WORD } })} />`)),
];

const READING = [
  section("parts/ReadCard",
    sample("named_group", () => html`<${ReadCard} state=${room()} card=${cardOf("a09")} />`),
    sample("whole", () => html`<${ReadCard} state=${room()} card=${cardOf("a08")} whole />`),
    sample("no_group", () => html`<${ReadCard} state=${room()} card=${cardOf("a02", { group: null, code: "T-12" })} />`)),
  section("parts/ReadHeading",
    ...["h1", "h2", "h3"].map((id) => sample(id, () => html`<${ReadHeading} state=${room()} cluster=${clusterNamed(id)} />`))),
  section("parts/ReadConclusion",
    ...STATES.map((state) => sample(state, () => html`<${ReadConclusion} state=${room()} conclusion=${conclusionOf(state)} />`, { className: "plenary" }))),
  section("parts/GroupCounts", sample("some_none", () => html`<${GroupCounts} state=${room()} column=${columnOf("k")} />`)),
];

const MARKS = [
  section("parts/GroupBadge",
    sample("every", () => row(NUMBERS.map((number) => html`<${GroupBadge} key=${number} number=${number} />`)), { size: "wide" }),
    sample("large", () => row(NUMBERS.map((number) => html`<${GroupBadge} key=${number} number=${number} large />`)), { size: "wide" })),
  section("parts/StateTag", ...STATES.map((state) => sample(state, () => html`<${StateTag} state=${state} />`))),
  section("parts/Tabs",
    sample("counts", tabs([{ id: "a", name: say("board.view_board"), count: 3 }, { id: "b", name: say("board.view_plenary"), count: 0 }])),
    sample("no_counts", tabs([{ id: "a", name: say("board.view_board") }, { id: "b", name: say("board.view_plenary") }]))),
  section("parts/Timer",
    sample("running", () => html`<${Timer} timer=${{ ends_at: AT + 12.5 * MINUTE }} />`),
    sample("large", () => html`<${Timer} timer=${{ ends_at: AT + 99 * MINUTE }} large />`),
    sample("paused", () => html`<${Timer} timer=${{ left: 4 * MINUTE, length: 5 * MINUTE }} />`),
    sample("over", () => html`<${Timer} timer=${{ ends_at: AT - 3 * MINUTE }} />`)),
];

const UNSENT = ["waiting", "unsaved", "refused", "draft"];
const unsentOne = (id, kind, text) => ({ id, kind, reason: kind === "refused" ? PLAIN : "", text });
const leavePanel = (unsent) => () => html`<${LeavePanel} unsent=${unsent} go=${nothing} close=${nothing} />`;

const FRAMES = [
  section("parts/Help", sample("open", () => html`<${Help} table=${boardKeys({ toggleHelp: nothing })} close=${nothing} />`, { size: "wide", className: "components-tall" })),
  section("parts/LanguageSwitch", sample("usual", () => html`<${LanguageSwitch} />`)),
  section("parts/Leave", sample("closed", () => html`<${Leave} />`)),
  section("parts/LeavePanel",
    sample("all_received", leavePanel([]), { size: "wide" }),
    sample("unsent", leavePanel(Object.entries(EVERY).map(([id, text], at) => unsentOne(id, UNSENT[at % 4], text))), { size: "wide" }),
    sample("waiting_for_it", leavePanel([unsentOne("a", "waiting", ""), unsentOne("b", "draft", WORD)]), { act: press(".row button:last-of-type"), size: "wide" }),
    sample("sure", leavePanel([unsentOne("a", "unsaved", SHORT)]), { act: press(".leave-go"), size: "wide" })),
  section("parts/Left",
    sample("clearing", () => html`<${Left} />`, { size: "wide" }),
    sample("silent", () => html`<${Left} />`, { size: "wide", scene: "silent" })),
  section("parts/Downloading", sample("as_it_was", () => html`<${Downloading} />`, { size: "wide", scene: "downloading" })),
  section("parts/DocumentLink", sample("usual", () => html`<${DocumentLink} name="-" label=${SHORT} look="button-small" href="#">${SHORT}<//>`)),
  section("parts/LinkBanner",
    ...["requests", "lost", "removed", "none_yet"].map((scene) => sample(scene, () => html`<${LinkBanner} />`, { scene, size: "wide" })),
    sample("with_note", () => html`<${LinkBanner} note=${say("link.kept_here")} />`, { scene: "lost", size: "wide" })),
  section("parts/WorkshopNotices", sample("both", () => html`<${WorkshopNotices} workshop=${{ rehearsal: true, archived: true }} />`, { size: "wide" })),
  section("parts/PageHeader",
    sample("group", () => html`<${PageHeader}><${Timer} timer=${{ ends_at: AT + MINUTE }} /><//>`, { size: "wide" }),
    sample("word", () => html`<${PageHeader} name=${WORD} />`, { size: "wide" }),
    sample("no_state", () => html`<${PageHeader} name=${say("common.page_conclusions")} />`, { size: "wide", scene: "none_yet" })),
  section("parts/Slot", sample("one", () => html`<${Slot} entry=${pagesOf(1)[0]} />`)),
  section("parts/Pages",
    sample("one_of_two", () => html`<${Pages} columns=${[pagesOf(7), pagesOf(2), pagesOf(1)]} page=${0} />`, { size: "wide", className: "components-paged" })),
];

const changedText = (was, text) => () => html`<${ChangedText} was=${was} text=${text} />`;

const CHANGED = [
  section("parts/ChangedText",
    sample("one_word", changedText(PLAIN, PLAIN.replace(/\S+$/u, SHORT))),
    sample("hardly_a_word_in_common", changedText(SHORT, PLAIN)),
    sample("new", changedText("", PLAIN)),
    sample("hard", changedText(`${WORD} ${SHORT}`, `${EVERY.right_to_left ?? PLAIN} ${WORD}`))),
];

const pagesOf = (count) => Object.values(EVERY).slice(0, count).map((text, at) => html`<${Card} key=${at} card=${cardOf("a01", { text })} number=${2} whole />`);

export const PARTS = [PLAIN_PARTS, ...AGENDA_PARTS, ...TEXTS, ...READING, ...MARKS, ...CLOCKS, ...DELIVERED, ...LATE, ...TYPED, ...LAMPS, ...FRAMES, ...RANKING_PARTS, ...REVIEWING_PARTS, ...BESIDE, ...CHANGED, ...ONE_PARTS, ...JOINING_PARTS];
