// Samples of closing the conclusions, step by step.
import { Closing, ClosingPanel } from "../desk/closing.js";
import { CountriesStep } from "../desk/closing-countries.js";
import { DifferenceStep } from "../desk/closing-difference.js";
import { FreezeStep, FrozenStep } from "../desk/closing-freeze.js";
import { MissingStep } from "../desk/closing-missing.js";
import { StepFoot, StepTitle } from "../desk/closing-parts.js";
import { ReadingStep } from "../desk/closing-reading.js";
import { html } from "../parts/html.js";
import { LastVersion } from "../parts/last-version.js";
import { conclusionOf, nothingYet, room, snapshotOf, stageOf } from "./room.js";
import { nothing, press, sample, section, type } from "./samples.js";
import { LONG, PLAIN } from "./texts.js";

const medium = { size: "medium" };
const AT = { step: "missing", kind: "room", outline: false, countries: ["AD", "MX", "PA"], command: null };
const acts = { go: nothing, back: nothing, change: nothing, toConclusion: nothing, toMaterial: nothing, toCountries: nothing, close: nothing };
const step = (Step, state, at = AT) => () => html`<div class="closing-panel"><${Step} state=${state()} at=${at} next="freeze" ...${acts} /></div>`;
const panel = (state, at = AT) => () => html`<${ClosingPanel} state=${state()} at=${at} ...${acts} />`;
const frozen = (changes = {}) => room({}, { snapshots: [snapshotOf(changes)] });
const difference = (former) => () => html`<div class="closing-panel"><${DifferenceStep} state=${frozen()} former=${former} again=${nothing} next="freeze" ...${acts} /></div>`;
const stage = (changes) => () => room({ stage: stageOf(changes) });
const done = (changes) => () => html`<div class="closing-panel"><${FrozenStep} state=${frozen(changes)} snapshot=${snapshotOf(changes)} close=${nothing} /></div>`;
const all = () => {
  const shown = room();
  const cards = [...shown.cards.values()].filter((card) => card.state === "standing").map(({ id }) => id);
  return { ...room({}, { conclusions: [conclusionOf("agreed", { cards, objectives: ["o0", "o1", "o2"] })] }), groups: new Map([...shown.groups].filter(([id]) => id !== "g3")) };
};

export const CLOSING = [
  section("desk/Closing",
    sample("frozen_before", () => html`<${Closing} state=${frozen()} />`, medium)),
  section("desk/ClosingPanel", sample("first_step", panel(room), medium), sample("frozen", panel(frozen, { ...AT, command: "f1" }), medium)),
  section("desk/StepTitle", sample("long", () => html`<${StepTitle}><span translate="no">${LONG}</span><//>`)),
  section("desk/StepFoot", sample("last", () => html`<${StepFoot} next="freeze" go=${nothing} back=${nothing} />`)),
  section("desk/MissingStep",
    sample("much", step(MissingStep, room), { ...medium, act: press("summary") }),
    sample("nothing", step(MissingStep, all), medium)),
  section("desk/ReadingStep",
    sample("as_it_was", step(ReadingStep, stage({})), medium),
    sample("three_pages", step(ReadingStep, stage({ slide: "conclusions", page: 1 })), { ...medium, scene: "three_pages" }),
    sample("silent", step(ReadingStep, stage({ slide: "conclusions" })), medium)),
  section("desk/CountriesStep",
    sample("as_it_was", step(CountriesStep, room), medium),
    sample("searched", step(CountriesStep, room), { ...medium, act: type("a") }),
    sample("not_found", step(CountriesStep, room), { ...medium, act: type("xyz") })),
  section("desk/DifferenceStep", 
    sample("fetching", difference(null), medium),
    sample("not_fetched", difference("failed"), medium),
    sample("worded_anew", difference({ conclusions: [conclusionOf("agreed", { text: PLAIN })], outline: false, completed_by: "" }), medium)),
  section("desk/FreezeStep",
    sample("as_it_was", step(FreezeStep, room), medium),
    sample("outline", step(FreezeStep, frozen, { ...AT, outline: true }), medium),
    sample("refused", step(FreezeStep, frozen, { ...AT, command: "z1" }), { ...medium, scene: "freeze_refused" }),
    sample("waiting", step(FreezeStep, room, { ...AT, command: "z2" }), { ...medium, scene: "freeze_waiting" }),
    sample("countries_changed", step(FreezeStep, room, { ...AT, countries: ["PA"] }), medium),
    sample("lost", step(FreezeStep, room), { ...medium, scene: "lost" }),
    sample("empty", step(FreezeStep, nothingYet), medium)),
  section("desk/FrozenStep", sample("as_it_was", done({}), medium), sample("outline", done({ outline: true, completed_by: "Secretaría" }), medium)),
];

export const LAST_VERSION = section("parts/LastVersion",
  sample("as_it_was", () => html`<${LastVersion} snapshot=${snapshotOf()} />`),
  sample("outline", () => html`<${LastVersion} snapshot=${snapshotOf({ kind: "final", version: "1.12", outline: true, completed_by: "Secretaría" })} />`));
