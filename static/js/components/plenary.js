// Samples of the plenary as each reads it on a screen of their own.
import { html } from "../parts/html.js";
import { Now } from "../plenary/now.js";
import { Conclusions, Counts, Texts } from "../plenary/reading.js";
import { nothingYet, room, session } from "./room.js";
import { sample, section } from "./samples.js";

const WIDE = { size: "wide", className: "plenary" };

export const PLENARY = [
  section("plenary/Now",
    ...["prepared", "writing", "plenary", "closed"].map((phase) => sample(phase, () => html`<${Now} session=${session({ phase })} />`))),
  section("plenary/Counts",
    sample("some", () => html`<${Counts} state=${room()} />`, WIDE),
    sample("none", () => html`<${Counts} state=${nothingYet()} />`, WIDE)),
  section("plenary/Texts",
    sample("some", () => html`<${Texts} state=${room()} />`, WIDE),
    sample("none", () => html`<${Texts} state=${nothingYet()} />`, WIDE)),
  section("plenary/Conclusions", sample("some", () => html`<${Conclusions} state=${room()} />`, WIDE)),
];
