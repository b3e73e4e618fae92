// Samples of what became of a group's cards.
import { Fate, FateSheet } from "../fates/sheet.js";
import { Fates } from "../fates/fates.js";
import { fatesOf } from "../fates.js";
import { html } from "../parts/html.js";
import { groupNumbered } from "../select.js";
import { AT, cardOf, nothingYet, room } from "./room.js";
import { sample, section } from "./samples.js";
import { LONG, RIGHT_TO_LEFT, WORD } from "./texts.js";

const wide = { size: "wide" };
const shown = (phase) => room({ phase }, { cards: [
  cardOf("a01"), cardOf("a02"), cardOf("a04"), cardOf("a07"), cardOf("a08", { held: "tone" }),
  cardOf("a10", { group: "g2", cluster: null, code: "G2-10" }), cardOf("a11", { group: "g2", state: "withdrawn", code: "G2-11" }), cardOf("a09", { group: "g2", text: LONG }),
] });
const fates = (phase, group) => () => html`<${Fates} state=${shown(phase)} group=${group} at=${AT} />`;
const sheet = (state, number) => () => html`<${FateSheet} state=${state} group=${groupNumbered(state, number)} at=${AT} />`;
const fate = (id, changes = {}, closed = true) => () => {
  const found = fatesOf(shown("closed"), "g2").flatMap((column) => column.fates).find(({ card }) => card.id === id);
  return html`<ul class="fate-rows"><${Fate} fate=${{ ...found, ...changes }} closed=${closed} /></ul>`;
};

export const FATES = [
  section("fates/Fates",
    sample("before_the_plenary", fates("writing", 2)),
    sample("own", fates("plenary", 2), wide),
    sample("staff", fates("closed", null), wide)),
  section("fates/FateSheet", sample("closed", sheet(shown("closed"), 2), wide), sample("phone", sheet(shown("plenary"), 2)), sample("empty", sheet(nothingYet({ phase: "closed" }), 3))),
  section("fates/Fate",
    sample("taken", fate("a04")), sample("under_a_heading", fate("a02", { heading: WORD })), sample("not_yet", fate("a10", {}, false)), sample("not_taken", fate("a10", { heading: RIGHT_TO_LEFT })),
    sample("withdrawn", fate("a11")), sample("same", fate("a07")), sample("same_unknown", fate("a07", { as: null, came: [], heading: null })), sample("held", fate("a08"))),
];
