// Samples of suggestions: the button, the review of one after another, the preview of whole groupings.
import { openPreview, tick, unapplied } from "../desk/preview.js";
import { Preview } from "../desk/preview-board.js";
import { lookForAnother, openReview, review } from "../desk/review.js";
import { Review, SuggestionsButton } from "../desk/review-dock.js";
import { Others } from "../desk/review-others.js";
import { CardLine, Marked, NameThatStays, Place } from "../desk/suggestion-parts.js";
import { Unapplied } from "../desk/unapplied.js";
import { state } from "../feed.js";
import { html } from "../parts/html.js";
import { clusterOf, clustersOf } from "../select.js";
import { cardOf, room } from "./room.js";
import { sample, section } from "./samples.js";
import { EVERY, PLAIN } from "./texts.js";

const TOLD = {
  engine: "meaning", sure: 0.7,
  pairs: [["a05", "a01", 0.9, ["trámites"]], ["a05", "a06", 0.8, []], ["a05", "a04", 0.75, []], ["a11", "a08", 0.9, ["plazos", "documentos"]]],
  groupings: [{ column: "k", cluster: null, cards: ["a05", "a06"] }, { column: "c", cluster: "h3", cards: ["a08", "a11"] }],
};
// What others do while somebody looks.
const withdrawn = (...ids) => room({}, { cards: [...room().cards.values()].map((card) => (ids.includes(card.id) ? { ...card, state: "withdrawn" } : card)) });
const another = () => [...room().cards.values(), cardOf("a05", { id: "a12", code: "G4-12" })];

const NAMED = { heading: "Otro", members: [], lone: false };

export const SUGGESTING_SCENES = {
  alike: { suggestions: TOLD },
  reviewed: { suggestions: TOLD, begin: openReview },
  looked_for: { suggestions: TOLD, begin: () => { openReview(); lookForAnother(); } },
  overtaken: { suggestions: TOLD, begin: () => { openReview(); state.value = withdrawn("a06"); } },
  nothing_alike: { suggestions: { ...TOLD, pairs: [], groupings: [] }, begin: openReview },
  not_told_yet: { begin: openReview },
  previewed: { suggestions: TOLD, begin: () => openPreview() },
  partly: { suggestions: TOLD, begin: () => { openPreview(); tick(["a11"]); state.value = room({}, { cards: another() }); } },
  applied_in_vain: { suggestions: TOLD, begin: () => { unapplied.value = { groupings: [], off: new Set(), n: 4 }; } },
};

const wide = (scene) => ({ scene, size: "wide", className: "components-tall" });
const shownIn = (Part, scene) => sample(scene, () => html`<${Part} />`, wide(scene));

export const SUGGESTING = [
  section("desk/SuggestionsButton", sample("alike", () => html`<${SuggestionsButton} />`, { scene: "alike" })),
  section("desk/Review", ...["reviewed", "looked_for", "overtaken", "nothing_alike", "not_told_yet"].map((scene) => shownIn(Review, scene))),
  section("desk/Preview", ...["previewed", "partly"].map((scene) => shownIn(Preview, scene))),
  section("desk/Unapplied", sample("in_vain", () => html`<${Unapplied} />`, { scene: "applied_in_vain" })),
  section("desk/Others",
    sample("some", () => html`<${Others} others=${review.value.others} one=${review.value.item.place} />`, { scene: "looked_for" }),
    sample("none", () => html`<${Others} others=${[]} one=${review.value.item.place} />`, { scene: "reviewed" })),
  section("desk/CardLine", ...Object.entries(EVERY).map(([name, text]) => sample(name, () => html`<${CardLine} card=${cardOf("a02", { text })} />`))),
  section("desk/Place",
    sample("heading", () => html`<${Place} place=${clusterOf(room(), "h1")} most=${2} />`),
    sample("unnamed", () => html`<${Place} place=${clusterOf(room(), "h2")} />`),
    sample("lone", () => html`<${Place} place=${clustersOf(room(), "c").find(({ lone }) => lone)} />`)),
  section("desk/NameThatStays", sample("both_named", () => html`<${NameThatStays} place=${clusterOf(room(), "h1")} other=${NAMED} />`)),
  section("desk/Marked", sample("some", () => html`<p class="likeness-card"><span class="likeness-words"><${Marked} text=${PLAIN} words=${["documento", "plazo"]} /></span></p>`)),
];
