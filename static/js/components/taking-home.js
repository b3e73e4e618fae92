// Samples of what is taken home, and of what is said of it.
import { html } from "../parts/html.js";
import { Versions } from "../taking-home/versions.js";
import { VersionChanges } from "../taking-home/version-changes.js";
import { versionDifference } from "../version-difference.js";
import { REVIEWED } from "./reviewing.js";
import { AT, conclusionOf, MINUTE, room, snapshotOf } from "./room.js";
import { sample, section } from "./samples.js";
import { LONG, PLAIN, SHORT, WORD } from "./texts.js";

const wide = { size: "wide" };
const LATER = { id: "f2", version: "1.1", kind: "final", at: AT };
const OUTLINE = { outline: true, completed_by: WORD };
const versions = (...snapshots) => () => html`<${Versions} state=${room({}, { snapshots: snapshots.map(snapshotOf) })} />`;
const held = (conclusions, ...countries) => ({ conclusions, workshop: { countries } });
const changes = (before, after) => () => html`<${VersionChanges} difference=${versionDifference(held(before, "PA", "BZ"), held(after, "PA", "MX", "SV"))} />`;
const agreed = (changed = {}) => conclusionOf("agreed", changed);
const FOLLOWED = { responsible: SHORT, deadline: "2027", reservation: LONG, translation: PLAIN, direct: [], question: "q2", number: 4 };

export const TAKING_HOME = [
  section("taking-home/Versions",
    sample("none_yet", versions()), sample("first", versions({})), sample("outline", versions(OUTLINE)),
    sample("several", versions({ ...OUTLINE, at: AT - MINUTE }, LATER), wide)),
  section("taking-home/VersionChanges",
    sample("same", () => html`<${VersionChanges} difference=${versionDifference(held([]), held([]))} />`),
    sample("other_countries", changes([agreed()], [agreed()])),
    sample("worded_anew", changes([agreed({ text: PLAIN })], [agreed({ text: `${PLAIN} ${SHORT}`, state: "pending" })]), wide),
    sample("beside", changes([agreed()], [agreed(FOLLOWED)])),
    sample("come_and_gone", changes([agreed(), conclusionOf("with_reservation")], [conclusionOf("proposed", { number: 5 })]), wide)),
  ...REVIEWED,
];
