// Samples of what stands beneath a conclusion.
import { html } from "../parts/html.js";
import { Beside, FollowedUp, Reserved } from "../parts/beside-conclusion.js";
import { ObjectiveText, Serves, ServesToRead } from "../parts/serves.js";
import { Translated, TranslatedForReader } from "../parts/translated.js";
import { language } from "../words.js";
import { LAST_VERSION } from "./closing.js";
import { conclusionOf, room } from "./room.js";
import { press, sample, section } from "./samples.js";
import { LINES, LONG, PLAIN, RIGHT_TO_LEFT, SHORT, WORD } from "./texts.js";

const inTheOther = () => ({ ...room(), workshops: new Map([["w", { first_language: language === "es" ? "en" : "es" }]]) });
const note = (Shown, changes, state = room) => () =>
  html`<${Shown} state=${state()} conclusion=${conclusionOf("agreed", changes)} />`;

export const BESIDE = [
  section("parts/FollowedUp",
    sample("both", note(FollowedUp, { responsible: LONG, deadline: WORD })),
    sample("deadline", note(FollowedUp, { deadline: SHORT }))),
  section("parts/Reserved",
    sample("named", note(Reserved, { reservation: PLAIN, reserved_by: RIGHT_TO_LEFT })),
    sample("nobodys", note(Reserved, { reservation: LONG }))),
  section("parts/Beside",
    sample("all", note(Beside, { responsible: SHORT, deadline: WORD, reservation: LINES, reserved_by: "" }))),
  section("parts/Serves", sample("two", note(Serves, {}))),
  section("parts/ServesToRead", sample("pressed", note(ServesToRead, {}), { act: press(".serves") })),
  section("parts/ObjectiveText", sample("general", () => html`<p><${ObjectiveText} objective=${room().objectives.get("o0")} /></p>`)),
  LAST_VERSION,
  section("parts/Translated",
    sample("of_this_wording", note(Translated, { translation: PLAIN, translation_of: "v1" })),
    sample("outdated", note(Translated, { translation: LONG, translation_of: "v0" }))),
  section("parts/TranslatedForReader",
    sample("in_the_other_language", note(TranslatedForReader, { translation: PLAIN, translation_of: "v1" }, inTheOther))),
];
