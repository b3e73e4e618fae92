// Samples of reading back and delivering, on the board and where a file is brought in.
import { Delivery, ReadAndDeliver } from "../board/delivery.js";
import { OverCap } from "../board/over-cap.js";
import { ReadBack } from "../board/read-back.js";
import { Deliveries } from "../desk/deliveries.js";
import { ImportDelivery, ImportPreview } from "../desk/import-delivery.js";
import { ImportResult } from "../desk/import-result.js";
import { Letterhead, LetterheadPanel } from "../desk/letterhead.js";
import { AddendumMark } from "../parts/addendum.js";
import { Undelivered } from "../parts/undelivered.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { AT, cardOf, columnOf, room } from "./room.js";
import { nothing, press, sample, section } from "./samples.js";
import { LONG, PLAIN, RIGHT_TO_LEFT, SHORT, WORD } from "./texts.js";

const SHEET = { size: "wide", className: "components-tall" };
const turned = (times) => async (host) => {
  for (let page = 0; page < times; page += 1) {
    host.querySelector(".read-back-foot .button:last-child").click();
    await new Promise((resolve) => setTimeout(resolve));
  }
};
const readBack = () => html`<${ReadBack} />`;
const opened = { size: "wide", act: press("summary") };
const letterhead = (changes) => () => html`<${LetterheadPanel} own=${null} timezone="America/Panama" fate=${null} send=${nothing} remove=${nothing} ...${changes} />`;
const delivery = () => html`<${Delivery} canWrite />`;

export const DELIVERING = [
  section("board/ReadBack",
    sample("first_column", readBack, SHEET),
    sample("second_column", readBack, { ...SHEET, act: turned(1) }),
    sample("no_cards", readBack, { ...SHEET, act: turned(2) }),
    sample("word", readBack, { ...SHEET, act: turned(3) }),
    sample("word_with_troubles", readBack, { ...SHEET, scene: "undelivered", act: turned(3) })),
  section("board/ReadAndDeliver", sample("usual", () => html`<${ReadAndDeliver} />`)),
  section("board/Delivery",
    sample("delivered", delivery, { size: "wide" }),
    sample("to_read", () => html`<${Delivery} />`, { size: "wide" }),
    sample("held", delivery, { scene: "undelivered", size: "wide" }),
    sample("waiting", delivery, { scene: "delivering", size: "wide" }),
    sample("refused", delivery, { scene: "delivery_refused", size: "wide" })),
  section("board/OverCap",
    sample("asks", () => html`<${OverCap} column=${columnOf("k", { cap: 3 })} count=${5} />`),
    sample("told", () => html`<${OverCap} column=${columnOf("p", { cap: 3 })} count=${5} />`),
    sample("refused", () => html`<${OverCap} column=${columnOf("c", { cap: 3 })} count=${5} />`, { scene: "undelivered" })),
];

const error = () => ({ code: "closed", text: say("delivery.import_closed") });
const refused = (id, fields) => ({ command: { id, name: "post_card", fields }, error: error() });
const outcome = (changes) => ({ taken: 3, refused: [], held: false, failed: false, ...changes });
const FILE = {
  format: 1, workshop: "-", seat: "rapporteur-2", group: 2, saved_at: new Date(AT).toISOString(), cards: [],
  commands: [
    { id: "a01", name: "post_card", fields: { text: PLAIN } },
    { id: "zz", name: "post_card", fields: { text: WORD } },
    { id: "zy", name: "deliver", fields: { read_back: false } },
  ],
};

export const IMPORTING = [
  section("desk/Deliveries", sample("some", () => html`<${Deliveries} state=${room()} />`)),
  section("desk/Letterhead",
    sample("folded", () => html`<${Letterhead} state=${room()} />`),
    sample("open", () => html`<${Letterhead} state=${room()} />`, { size: "wide", act: press("summary") })),
  section("desk/LetterheadPanel",
    sample("built_in", letterhead({}), opened),
    sample("own", letterhead({ own: { name: PLAIN, at: AT }, fate: { name: "membrete.docx", taken: true } }), opened),
    sample("inspecting", letterhead({ fate: { name: "membrete.docx" } }), opened),
    sample("findings", letterhead({ fate: { name: "membrete.docx", findings: [PLAIN, SHORT] } }), opened),
    sample("not_sent", letterhead({ fate: { name: "membrete.docx", why: say("letterhead.not_sent") } }), opened)),
  section("desk/ImportDelivery", sample("open", () => html`<${ImportDelivery} />`, { act: press("summary") })),
  section("desk/ImportPreview",
    sample("with_delivery", () => html`<${ImportPreview} file=${FILE} close=${nothing} />`),
    sample("without", () => html`<${ImportPreview} file=${{ ...FILE, commands: [] }} close=${nothing} />`)),
  section("desk/ImportResult",
    sample("all", () => html`<${ImportResult} outcome=${outcome({})} content=${{ fresh: ["1", "4"] }} />`),
    sample("refused", () => html`<${ImportResult} outcome=${outcome({ held: true, refused: [refused("1", { text: LONG }), refused("2", { text: RIGHT_TO_LEFT }), refused("3", { card: "a01" })] })} content=${{ fresh: ["1", "4"] }} />`),
    sample("failed", () => html`<${ImportResult} outcome=${outcome({ failed: true })} content=${{ fresh: ["1", "4"] }} />`)),
];

export const MARKED = [
  section("parts/AddendumMark", sample("marked", () => html`<${AddendumMark} card=${cardOf("a08")} />`)),
  section("parts/Undelivered", sample("some", () => html`<${Undelivered} state=${room({ phase: "plenary" })} />`)),
];
