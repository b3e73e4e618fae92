// Samples of how copies are kept, put in place and carried to another laptop.
import { KeepingCopies } from "../desk/keeping-copies.js";
import { ImportArchive, ImportArchivePanel } from "../desk/import-archive.js";
import { HandOver } from "../desk/hand-over.js";
import { Restored } from "../desk/restored.js";
import { Restore, RestorePanel } from "../desk/restore.js";
import { html } from "../parts/html.js";
import { nothing, press, sample, section } from "./samples.js";

const AT = Date.UTC(2026, 6, 17, 15, 0);
const ROOM = ["http://192.168.1.20:8000"];
const told = { kept: "here", fresh: true, failed: false, age: 20, place: "copies", at: AT };
const last = { failed: false, at: AT, made_at: new Date(AT - 120_000).toISOString(), before: null, settings: { addresses: ROOM } };
const workshop = (changes) => ({ id: "w", slug: "w", title: { es: "Paz", en: "Peace" }, seq: 40, cards: 13, at: AT, ...changes });
const seen = { id: "1", made_at: last.made_at, workshops: [workshop({})], here: [], newer: [], settings: {}, fixed_key: false, confirm: null };
const busy = { ...seen, here: [workshop({ seq: 52, cards: 20 })], newer: ["w"], fixed_key: true, confirm: { es: "Paz", en: "Peace" } };

const part = (may, more = {}) => () => html`<${KeepingCopies} told=${told} copyNow=${nothing} isBusy=${false} here=${{ may, last: null, addresses: ROOM, ...more }} />`;
const panel = (fate) => () => html`<${RestorePanel} fate=${fate} look=${nothing} put=${nothing} leave=${nothing} />`;

export const KEEPING_COPIES = [
  section("desk/KeepingCopies",
    sample("yes", part("yes"), { size: "wide" }), sample("others", part("others"), { size: "wide" }),
    sample("runner", part("runner"), { size: "wide" }), sample("elsewhere", part("elsewhere"), { size: "wide" }),
    sample("several", part("several"), { size: "wide" }),
    sample("restored", part("yes", { last }), { size: "wide" })),
  section("desk/Restored",
    sample("well", () => html`<${Restored} last=${last} addresses=${ROOM} />`, { size: "wide" }),
    sample("elsewhere", () => html`<${Restored} last=${{ ...last, before: "2026-07-17T15-00-00-000000Z-before-restore" }} addresses=${["http://192.168.1.31:8000"]} />`, { size: "wide" }),
    sample("failed", () => html`<${Restored} last=${{ ...last, failed: true }} addresses=${ROOM} />`, { size: "wide" })),
  section("desk/Restore", sample("open", () => html`<${Restore} />`, { size: "wide", act: press("summary") })),
  section("desk/RestorePanel",
    sample("looking", panel({ looking: true }), { size: "wide", act: press("summary") }),
    sample("refused", panel({ why: "-" }), { size: "wide", act: press("summary") }),
    sample("empty_here", panel({ seen }), { size: "wide" }),
    sample("busy_here", panel({ seen: busy }), { size: "wide" }),
    sample("putting", panel({ seen, putting: true }), { size: "wide" })),
  section("desk/ImportArchive", sample("open", () => html`<${ImportArchive} />`, { size: "wide", act: press("summary") })),
  section("desk/ImportArchivePanel",
    ...Object.entries({ busy: { busy: true }, refused: { why: "-" }, seen: { lines: ["1", "2"] }, done: { done: "w" } }).map(([name, fate]) =>
      sample(name, () => html`<${ImportArchivePanel} fate=${fate} look=${nothing} bring=${nothing} />`, { size: "wide", act: press("summary") }))),
  section("desk/HandOver", sample("open", () => html`<${HandOver} addresses=${ROOM} />`, { size: "wide", act: press("summary") })),
];
