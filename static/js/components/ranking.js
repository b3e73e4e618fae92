// Samples of the indicative order: on the desk, on the wall, on phones, on one's own ballot.
import { Ballot } from "../ballot/ballot.js";
import { OpenRanking } from "../desk/ranking-open.js";
import { RankingPart } from "../desk/ranking.js";
import { Slips } from "../desk/slips.js";
import { Dots, DotsLeft } from "../parts/dots.js";
import { html } from "../parts/html.js";
import { RankingLine, RankingResult } from "../parts/ranking.js";
import { PlenaryRanking } from "../plenary/ranking.js";
import { Ranking } from "../projector/ranking.js";
import { AT, room, session } from "./room.js";
import { nothing, press, sample, section } from "./samples.js";
import { LONG, PLAIN, RIGHT_TO_LEFT, SHORT } from "./texts.js";

const OPTIONS = [SHORT, PLAIN, RIGHT_TO_LEFT, ""].map((text, at) => ({ id: `o${at}`, kind: "cluster", text, held: !text }));
const counted = (dots, of) => ({
  options: dots.map((count, at) => ({ id: `o${at}`, dots: count, rank: [1, 1, 3, 4][at] })), ballots: 3, of,
});
const RESULT = { ...counted([4, 4, 1, 0], 4), observers: counted([1, 1, 0, 0], 3) };
const slip = (number, changes) => ({ id: `l${number}`, ranking: "r", number, label: SHORT, kind: "member", code: `B${number}-XXXX-XXXX-0000`, void: false, ...changes });
const SLIPS = [slip(1), slip(2, { label: LONG }), slip(3, { kind: "observer" }), slip(4, { void: true })];

const ranking = (changes = {}) => ({
  id: "r", column: "p", basis: "delegation", observers: "apart", dots: 3, options: OPTIONS, state: "open",
  opened_at: AT, closed_at: null, result: null, ...changes,
});
const REVEALED = { state: "revealed", closed_at: AT, result: RESULT };
const ranked = (changes, slips = SLIPS) => room({ phase: "plenary" }, { rankings: [ranking(changes)], slips });

const states = (draw, options = {}) => [
  sample("open", () => draw(ranked()), options),
  sample("closed", () => draw(ranked({ state: "closed" })), options),
  sample("revealed", () => draw(ranked(REVEALED)), options),
];

const part = (shown) => html`<${RankingPart} state=${shown} session=${session({ phase: "plenary" })} />`;
const UNFOLD = { act: press(".rail-fold") };

export const RANKING_ON_DESK = [
  section("desk/RankingPart", sample("folded", () => part(room({ phase: "plenary" }))), ...states(part, UNFOLD)),
  section("desk/OpenRanking", sample("usual", () => html`<${OpenRanking} state=${room()} />`)),
  section("desk/Slips",
    sample("none_yet", () => html`<${Slips} state=${ranked({}, [])} ranking=${ranking()} />`),
    sample("some", () => html`<${Slips} state=${ranked()} ranking=${ranking()} />`),
    sample("acts", () => html`<${Slips} state=${ranked()} ranking=${ranking()} />`, { act: press(".slip-row-face") })),
];

export const RANKING_PARTS = [
  section("parts/RankingLine",
    sample("tied", () => html`<${RankingLine} line=${{ ...OPTIONS[1], rank: 1, dots: 4, tied: true }} most=${4} />`),
    sample("none", () => html`<${RankingLine} line=${{ ...OPTIONS[0], rank: 4, dots: 0, tied: false }} most=${4} />`)),
  section("parts/RankingResult", sample("apart", () => html`<${RankingResult} ranking=${ranking(REVEALED)} />`)),
  section("parts/Dots", sample("some", () => html`<${Dots} ranking=${ranking()} choices=${{ o0: 2 }} choose=${nothing} />`)),
  section("parts/DotsLeft", sample("some", () => html`<${DotsLeft} ranking=${ranking()} choices=${{ o0: 2 }} />`)),
];

export const RANKING_IN_PLENARY = [
  section("plenary/PlenaryRanking", ...states((shown) => html`<${PlenaryRanking} state=${shown} />`)),
];

const ballot = (changes) => html`<${Ballot} state=${ranked(changes)} />`;

export const BALLOT = [
  section("ballot/Ballot",
    sample("none", () => html`<${Ballot} state=${room()} />`),
    sample("code", () => ballot()),
    sample("person", () => ballot({ basis: "person" })),
    sample("group", () => ballot({ basis: "group" })),
    sample("closed", () => ballot({ state: "closed" })),
    sample("revealed", () => ballot(REVEALED))),
];

export const rankingSlides = (wall, look) => [
  section("projector/Ranking",
    sample("none", wall("ranking", Ranking), look),
    sample("open", wall("ranking", Ranking, { state: ranked() }), look),
    sample("closed", wall("ranking", Ranking, { state: ranked({ state: "closed" }) }), look),
    sample("revealed", wall("ranking", Ranking, { state: ranked(REVEALED) }), look)),
];
