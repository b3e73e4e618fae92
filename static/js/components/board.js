// Samples of a group's own board: cards with their receipts, the field for a new one, two texts of one card.
import { BoardPage } from "../board/board.js";
import { BoardColumn } from "../board/column.js";
import { CarryOver, CarryOverPanel } from "../board/carry-over.js";
import { CardMenu } from "../board/card-menu.js";
import { Composer } from "../board/composer.js";
import { CardEdit, KeptEdit, SaveRow, WithdrawnMeanwhile } from "../board/edit.js";
import { CardHint, Hint, likeness } from "../board/hints.js";
import { Letters, LettersSetting } from "../board/letters.js";
import { Notices } from "../board/notices.js";
import { UnderHeading } from "../board/objection.js";
import { OwnCard, Receipt } from "../board/own-card.js";
import { Presence, TypingSign } from "../board/presence.js";
import { Receipts } from "../board/receipts.js";
import { CopyButton } from "../board/copy-button.js";
import { Refusal } from "../board/refusal.js";
import { SameAs, SameAsEarlier } from "../board/same-as.js";
import { SplitEdit } from "../board/split.js";
import { Troubles } from "../board/troubles.js";
import { TwoTexts } from "../board/two-texts.js";
import { UndoButton } from "../board/undo.js";
import { WithdrawnCards } from "../board/withdrawn.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { DELIVERING } from "./delivering.js";
import { OFFERED } from "./offers.js";
import { ON_BOARD } from "./presenting.js";
import { cardOf, columnOf } from "./room.js";
import { STOOD } from "./grouping.js";
import { nothing, press, sample, section } from "./samples.js";
import { TRIAL } from "./trial.js";
import { ENGLISH, EVERY, HINTED, LONG, PLAIN, RIGHT_TO_LEFT, SHORT, WORD } from "./texts.js";

const own = (changes) => cardOf("a02", changes);
const ownCard = (changes, writable = true) => () => html`<${OwnCard} card=${own(changes)} writable=${writable} />`;
const edit = (changes) => () => html`<${CardEdit} card=${own(changes)} />`;
const composer = (id, place) => () => html`<${Composer} column=${columnOf("k", { id })} place=${place} />`;
const pageOf = (scene, canWrite) => sample(`${canWrite ? "rapporteur" : "delegate"}_${scene}`, () => html`<${BoardPage} canWrite=${canWrite} leads=${canWrite} />`, { scene, size: "wide" });


const closedWords = () => say("desk.phase_closed");
const refused = () => ({ id: "z", name: "edit_card", fields: { card: "a02", text: SHORT, base: "v1" }, error: { code: "closed", text: closedWords() } });
const moved = () => ({ id: "z", name: "move_card", fields: { card: "a02", column: "c" }, error: { code: "closed", text: closedWords() } });
const withdrawn = () => ({ ...refused(), error: { code: "card_withdrawn", text: say("board.withdrawn_meanwhile") } });
const conflict = (mine = SHORT) => ({
  id: "z", name: "edit_card", fields: { card: "a02", text: mine, base: "v0" },
  error: { code: "conflict", text: "", fields: { text: PLAIN, version: "v1" } },
});

const split = () => ({ ...conflict(), name: "split_card", fields: { card: "a02", texts: [SHORT, ENGLISH], base: "v0" } });
const splitEdit = (changes) => () => html`<${SplitEdit} card=${own(changes)} />`;
const typing = (words) => (host) => {
  const field = host.querySelector("input");
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

const CARDS = [
  section("board/UnderHeading", sample("objected", () => html`<${UnderHeading} card=${own({ objected: true })} />`)),
  section("board/OwnCard",
    ...Object.entries(EVERY).map(([name, text]) => sample(name, ownCard({ text }))),
    sample("to_read", ownCard({}, false)),
    sample("menu_open", ownCard({}), { act: press("[aria-expanded]") }),
    sample("first", ownCard({ top: 1 })),
    sample("objects", ownCard({ objected: true }), { act: press("[aria-expanded]") }),
    sample("third_menu_open", ownCard({ top: 3 }), { act: press("[aria-expanded]") }),
    sample("held", ownCard({ held: "personal" }, false)),
    sample("unfinished_split", ownCard({ id: "halved" })),
    sample("saved_here", ownCard({ pending: "waiting", code: "" })),
    sample("unsaved", ownCard({ pending: "waiting", unsaved: true })),
    sample("refused", ownCard({ pending: "refused", refusal: refused() })),
    sample("refused_move", ownCard({ pending: "refused", refusal: moved() })),
    sample("conflict", ownCard({ pending: "refused", refusal: conflict() })),
    sample("unfinished", ownCard({ id: "unfinished" })),
    sample("kept_to_read", ownCard({ id: "kept" }, false)),
    sample("being_edited", ownCard({ id: "changed" }))),
  section("board/CardEdit",
    sample("as_it_was", edit({ id: "as-it-was" })),
    sample("changed", edit({ id: "changed" })),
    sample("too_long", edit({ id: "too-long" })),
    sample("changed_meanwhile", edit({ id: "meanwhile", text: LONG })),
    sample("withdrawn_meanwhile", edit({ id: "gone", state: "withdrawn" }))),
  section("board/CardHint",
    sample("long", () => html`<${CardHint} card=${own({ text: HINTED })} />`),
    sample("word", () => html`<${CardHint} card=${own({ text: WORD })} />`)),
  section("board/Hint",
    sample("same_meaning", () => html`<${Hint} words=${likeness({ code: "G3-02", words: [] })} isFine=${nothing} />`),
    sample("long_words", () => html`<${Hint} words=${likeness({ code: "G3-02", words: Array(5).fill(WORD) })} isFine=${nothing} />`),
    sample("with_an_action", () => html`<${Hint} words=${likeness({ code: "G3-02", words: ["ficha", "caso"] })} isFine=${nothing}>
      <${SameAsEarlier} card=${own()} earlier=${cardOf("a03")} />
    <//>`)),
  section("board/KeptEdit",
    sample("kept", () => html`<${KeptEdit} card=${own({ id: "kept" })} />`),
    sample("two_halves", () => html`<${KeptEdit} card=${own({ id: "halved" })} />`)),
  section("board/SaveRow",
    sample("nothing_to_discard", () => html`<${SaveRow} save=${nothing} leave=${nothing} />`),
    sample("changed", () => html`<${SaveRow} save=${nothing} leave=${nothing} discard=${nothing} />`)),
  section("board/WithdrawnMeanwhile", sample("plain", () => html`<${WithdrawnMeanwhile} postAsNew=${nothing} leave=${nothing} />`)),
  section("board/CardMenu",
    sample("unmarked", () => html`<${CardMenu} card=${own()} />`),
    sample("first", () => html`<${CardMenu} card=${own({ top: 1 })} />`)),
  section("board/SplitEdit",
    sample("cut", splitEdit({ id: "cut" })),
    sample("not_cut", splitEdit({ id: "not-cut", text: SHORT })),
    sample("begun", splitEdit({ id: "halved" })),
    sample("changed_meanwhile", splitEdit({ id: "halved", version: "v2", text: SHORT })),
    sample("withdrawn_meanwhile", splitEdit({ id: "halved", state: "withdrawn" }))),
  section("board/SameAsEarlier", sample("plain", () => html`<${SameAsEarlier} card=${own()} earlier=${cardOf("a03")} />`)),
  section("board/SameAs",
    sample("of_its_column", () => html`<${SameAs} card=${own()} />`),
    sample("found", () => html`<${SameAs} card=${own({ id: "found" })} />`, { act: typing("G2-0") }),
    sample("none", () => html`<${SameAs} card=${own({ id: "none" })} />`, { act: typing("xyz") })),
  section("board/Receipt",
    sample("saved_here", () => html`<${Receipt} card=${own({ pending: "waiting" })} />`),
    sample("only_in_window", () => html`<${Receipt} card=${own({ pending: "waiting", unsaved: true })} />`)),
  section("board/Refusal",
    sample("text", () => html`<${Refusal} card=${own()} command=${refused()} />`),
    sample("no_text", () => html`<${Refusal} card=${own()} command=${moved()} />`),
    sample("withdrawn", () => html`<${Refusal} card=${own()} command=${withdrawn()} />`),
    sample("conflict", () => html`<${Refusal} card=${own()} command=${conflict(LONG)} />`),
    sample("conflict_split", () => html`<${Refusal} card=${own()} command=${split()} />`)),
  section("board/CopyButton", sample("plain", () => html`<${CopyButton} text=${SHORT} />`)),
  section("board/TwoTexts",
    sample("plain", () => html`<${TwoTexts} mine=${SHORT} theirs=${PLAIN} chooseMine=${nothing} chooseTheirs=${nothing} />`),
    sample("two_halves", () => html`<${TwoTexts} mine=${[SHORT, ENGLISH]} theirs=${PLAIN} chooseMine=${nothing} chooseTheirs=${nothing} />`),
    sample("hard", () => html`<${TwoTexts} mine=${WORD} theirs=${RIGHT_TO_LEFT} chooseMine=${nothing} chooseTheirs=${nothing} />`)),
];

const WRITING = [
  section("board/Composer",
    sample("empty", composer("k", 1)),
    sample("long", composer("hinted", 2)),
    sample("too_long", composer("too-long", 3)),
    sample("pasted_list", composer("list", 9)),
    sample("not_open", composer("hinted", 4), { scene: "prepared", act: press("[type=submit]") }),
    sample("closed", composer("kept", 5), { scene: "closed" })),
];

const WHOLE = [
  section("board/Letters", sample("row", () => html`<${Letters} />`, { size: "wide" })),
  section("board/LettersSetting", sample("off", () => html`<${LettersSetting} />`)),
  section("board/Receipts",
    sample("some", () => html`<${Receipts} />`),
    sample("on_screen", () => html`<${Receipts} />`, { scene: "on_screen" }),
    sample("on_screen_later", () => html`<${Receipts} />`, { scene: "on_screen_later" }),
    sample("none", () => html`<${Receipts} />`, { scene: "prepared" })),
  section("board/Presence",
    ...["usual", "two", "from_table", "still", "still_two", "alone"].map((scene) => sample(scene, () => html`<${Presence} canWrite />`, { scene })),
    sample("to_read", () => html`<${Presence} canWrite=${false} />`)),
  section("board/TypingSign",
    sample("typing", () => html`<${TypingSign} column="k" />`),
    sample("nobody", () => html`<${TypingSign} column="c" />`)),
  section("board/UndoButton",
    sample("something", () => html`<${UndoButton} />`, { scene: "acted" }),
    sample("nothing", () => html`<${UndoButton} />`, { scene: "prepared" })),
  section("board/Troubles", sample("some", () => html`<${Troubles} />`, { scene: "acted", size: "wide" })),
  section("board/BoardColumn",
    sample("writing", () => html`<${BoardColumn} column=${columnOf("k")} place=${6} chosen canWrite writable />`),
    sample("to_read", () => html`<${BoardColumn} column=${columnOf("c")} place=${7} chosen />`),
    sample("empty_capped", () => html`<${BoardColumn} column=${columnOf("p")} place=${8} chosen canWrite writable />`)),
  section("board/WithdrawnCards",
    sample("some", () => html`<${WithdrawnCards} writable />`, { act: press("summary"), size: "wide" })),
  section("board/CarryOver", sample("lost", () => html`<${CarryOver} />`, { scene: "freeze_waiting", size: "wide" })),
  section("board/CarryOverPanel",
    ...[0, 1, 7].map((n) => sample(`n_${n}`, () => html`<${CarryOverPanel} n=${n} save=${nothing} page=${nothing} />`, { size: "wide" })),
    sample("saved", () => html`<${CarryOverPanel} n=${7} save=${nothing} page=${nothing} />`, { act: press("button") })),
  section("board/Notices",
    ...["lost", "removed", "requests", "outdated"].map((scene) => sample(scene, () => html`<${Notices} canWrite />`, { scene, size: "wide", className: "components-foot" }))),
  section("board/BoardPage",
    ...["prepared", "usual", "plenary", "closed", "late", "none_yet"].map((scene) => pageOf(scene, true)),
    ...["usual", "closed", "offers"].map((scene) => pageOf(scene, false))),
];

export const BOARD = [...ON_BOARD, ...CARDS, ...WRITING, ...WHOLE, ...OFFERED, ...DELIVERING, ...STOOD, ...TRIAL];
