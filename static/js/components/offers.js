// Samples of what is offered for a board: ideas of the table, late cards, and the settings that let them in.
import { IdeaBar } from "../board/idea-bar.js";
import { IdeasButton, IdeasPanel } from "../board/ideas.js";
import { KeptDraft, KeptDraftOf, LateButton, LateCards } from "../board/late.js";
import { Fate, KeptText, OfferRefusal } from "../board/offer-parts.js";
import { TablePanel } from "../board/table-panel.js";
import { LateOffers } from "../desk/late.js";
import { html } from "../parts/html.js";
import { LateMark, LateTag } from "../parts/late-mark.js";
import { say } from "../words.js";
import { AT, cardOf, columnOf, room } from "./room.js";
import { nothing, press, sample, section } from "./samples.js";
import { LONG, PLAIN, RIGHT_TO_LEFT, SHORT, TOO_LONG, WORD } from "./texts.js";

const offer = (id, kind, text, changes = {}) => ({
  id, kind, text, column: "c", group: "g2", state: "offered", card: null, version: id, at: AT, ...changes,
});

const OFFERS = [
  offer("i1", "idea", PLAIN), offer("i2", "idea", WORD, { column: null }), offer("i3", "idea", RIGHT_TO_LEFT, { state: "declined" }),
  offer("i4", "idea", SHORT, { state: "taken", card: "a04" }), offer("i5", "idea", LONG),
  offer("l1", "late", PLAIN), offer("l2", "late", WORD, { group: "g9", column: "k" }),
  offer("l3", "late", SHORT, { state: "declined" }), offer("l4", "late", SHORT, { state: "taken", card: "a02" }),
];
const sent = (id, text, status, more = {}) => ({ id, name: "send_idea", fields: { text }, order: 1, status, ...more });
const unopened = () => ({ code: "inbox_closed", text: say("board.idea_declined") });

const table = (phase) => {
  const state = room({ phase }, { offers: OFFERS });
  const boards = [...state.boards].map(([id, board]) => [id, { ...board, inbox: phase === "writing", everyone: false }]);
  return { ...state, boards: new Map(boards) };
};

export const OFFERED_SCENES = {
  offers: {
    state: () => table("writing"),
    outbox: [
      sent("i1", PLAIN, "answered", { answer: { n: 1 } }), sent("i3", RIGHT_TO_LEFT, "answered", { answer: { n: 1 } }),
      sent("i4", SHORT, "answered", { answer: { n: 1 } }), sent("o1", WORD, "waiting"), sent("o2", PLAIN, "unsaved"),
      sent("o3", SHORT, "refused", { error: { code: "inbox_closed", text: "…" } }),
    ],
  },
  late: { state: () => table("closed") },
};

const offers = { scene: "offers", size: "wide" };
const fate = (name, more = {}) => sample(name, () => html`<${Fate} offer=${{ fate: name, ...more }} of="idea" />`, offers);
const refused = () => ({ ...sent("o9", PLAIN, "refused"), error: unopened() });
const late = { scene: "late", size: "wide" };
const foot = { ...offers, className: "components-foot" };

export const OFFERED = [
  section("board/TablePanel",
    sample("shut", () => html`<${TablePanel} />`, offers),
    sample("open", () => html`<${TablePanel} />`, { ...offers, act: press("button"), className: "components-tall" })),
  section("board/IdeasButton", sample("some", () => html`<${IdeasButton} />`, offers)),
  section("board/IdeasPanel",
    sample("some", () => html`<${IdeasPanel} />`, offers),
    sample("every", () => html`<${IdeasPanel} />`, { ...offers, act: press("[aria-pressed]") })),
  section("board/IdeaBar",
    sample("shut", () => html`<${IdeaBar} />`, foot),
    sample("open", () => html`<${IdeaBar} />`, { ...foot, act: press("button") })),
  section("board/Fate", ...["waiting", "unsaved", "offered", "declined"].map((name) => fate(name)), fate("taken", { card: "a04" })),
  section("board/OfferRefusal", sample("idea", () => html`<${OfferRefusal} command=${refused()} />`, offers)),
  section("board/KeptText",
    sample("plain", () => html`<${KeptText} words=${say("board.kept_draft")} text=${PLAIN} />`),
    sample("too_long", () => html`<${KeptText} words=${say("board.kept_draft")} text=${TOO_LONG} />`)),
  section("board/KeptDraft", sample("closed", () => html`<${KeptDraft} column=${columnOf("c")} text=${PLAIN} clear=${nothing} />`, { scene: "late" })),
  section("board/KeptDraftOf", sample("kept", () => html`<${KeptDraftOf} column=${{ id: "kept" }} />`)),
  section("board/LateButton", sample("closed", () => html`<${LateButton} column="c" text=${SHORT} done=${nothing} />`, { scene: "late" })),
  section("board/LateCards", sample("some", () => html`<${LateCards} />`, late)),
];

export const LATE = [
  section("desk/LateOffers",
    sample("some", () => html`<${LateOffers} state=${table("closed")} />`),
    sample("decided", () => html`<${LateOffers} state=${table("closed")} />`, { act: press(".rail-part > [aria-expanded]") })),
];

export const MARKED = [
  section("parts/LateTag", sample("alone", () => html`<${LateTag} />`)),
  section("parts/LateMark", sample("taken", () => html`<${LateMark} state=${table("closed")} card=${cardOf("a02")} />`)),
];
