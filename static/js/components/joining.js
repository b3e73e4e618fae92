// Samples of how people come in: the way to the server, what is kept of whom, the test at set-up.
import { Reach, Trying } from "../desk/reach.js";
import { Sheets } from "../desk/sheets.js";
import { AboutPage } from "../parts/about-page.js";
import { CheckCard } from "../parts/check-card.js";
import { html } from "../parts/html.js";
import { Reached } from "../parts/reached.js";
import { SleptNotice } from "../parts/slept.js";
import { YourData } from "../parts/your-data.js";
import { nothing, sample, section } from "./samples.js";

const AT = Date.UTC(2026, 6, 17, 15, 0);
const ROOM = "http://192.168.1.20:8000";
const well = {
  way: { trip: 12, offset: 40 }, works: { texts: true, drafts: true, seats: true }, at: AT, line: { transport: "websocket" },
  cut: null, link: "up", room: { n: 214, version: "9f3a1c20.public.214.3d1f0a9b7c55" }, address: ROOM,
};
const found = (changes) => () => html`<${CheckCard} ...${well} ...${changes} />`;
const trying = (reached, patience) => () => html`<${Trying} link=${`${ROOM}/reach#-`} found=${reached} patience=${patience} />`;
const told = (state) => sample(state, () => html`<${Reached} told=${state} />`);

export const JOINING_PARTS = [
  section("parts/CheckCard",
    sample("well", found({})),
    sample("slow", found({ link: "requests", line: { transport: "polling" }, way: { trip: 240, offset: -95_000 }, cut: { reason: "transport close", at: AT } })),
    sample("unkept", found({ works: { texts: false, drafts: true, seats: true } })),
    sample("lost", found({ link: "lost", way: null, room: null, line: { transport: null } }))),
  section("parts/AboutPage", sample("closed", () => html`<${AboutPage} />`)),
  section("parts/YourData",
    sample("until", () => html`<${YourData} controller="OIM" until="2026-12-31" />`),
    sample("open", () => html`<${YourData} />`)),
  section("parts/SleptNotice",
    ...["linux", "mac", "windows"].map((system) => sample(system, () => html`<${SleptNotice} at=${AT} seconds=${250} system=${system} organizes close=${nothing} />`)),
    sample("facilitator", () => html`<${SleptNotice} at=${AT} seconds=${40} system="linux" close=${nothing} />`)),
  section("parts/Reached", told("asking"), told("well"), told("own"), told("old")),
];

export const JOINING_DESK = [
  section("desk/Reach", sample("before", () => html`<${Reach} address=${ROOM} />`, { size: "wide" })),
  section("desk/Trying",
    sample("waiting", trying([], 1e6), { size: "wide" }),
    sample("here", trying([{ own: false, address: ROOM }], 1e6), { size: "wide" }),
    sample("itself", trying([{ own: true, address: ROOM }], 1e6), { size: "wide" }),
    sample("nobody", trying([], 0), { size: "wide" })),
  section("desk/Sheets", sample("usual", () => html`<${Sheets} address=${ROOM} />`, { size: "wide" })),
];
