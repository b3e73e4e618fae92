// Samples of groups that do not take part by themselves, of cards that staff type, and of remarks.
import { GroupStanding } from "../board/standing.js";
import { AtBoard } from "../desk/at-boards.js";
import { Entering } from "../desk/entering.js";
import { Standing, StandingSign } from "../desk/group-standing.js";
import { Groups } from "../desk/groups.js";
import { Progress } from "../desk/progress.js";
import { Remarks } from "../desk/remarks.js";
import { ColumnPick, TypedCards } from "../desk/typed-cards.js";
import { TakeBack, TypedRows } from "../desk/typed-rows.js";
import { EnteredMark } from "../parts/entered-mark.js";
import { PlenaryBadge } from "../parts/group-badge.js";
import { GrowingField } from "../parts/growing.js";
import { html } from "../parts/html.js";
import { TooLong } from "../parts/length.js";
import { PastePreview } from "../parts/paste.js";
import { ReadCard } from "../parts/reading.js";
import { columnsOf, groupsOf } from "../select.js";
import { say } from "../words.js";
import { cardOf, room, session } from "./room.js";
import { nothing, press, sample, section } from "./samples.js";
import { EVERY, HINTED, LINES, MARKUP, PLAIN, RIGHT_TO_LEFT, SHORT, TOO_LONG, WORD } from "./texts.js";

// Group 1 stands aside, group 4 works with group 2; `changes` by the group's id.
function regrouped(changes = { g1: { aside: true }, g4: { merged_into: "g2" } }) {
  const typed = [cardOf("a02", { id: "e1", entered: true, code: "G2-31" }), cardOf("a01", { id: "e2", kind: "remark", group: null, cluster: null, code: "PL-01" })];
  const groups = groupsOf(room()).map((group) => ({ aside: false, merged_into: null, ...group, ...changes[group.id] }));
  return room({ phase: "plenary" }, { groups, cards: [...room().cards.values(), ...typed] });
}

export const GROUPED_SCENES = {
  stood_aside: { state: () => regrouped({ g2: { aside: true } }) },
  unfolded: { unfolded: { groups: true, entering: true } },
  joined: { state: () => regrouped({ g2: { merged_into: "g1" } }) },
};

const part = (Part) => () => html`<${Part} state=${regrouped()} session=${session({ phase: "plenary" })} />`;
const opened = { scene: "unfolded" };

export const GROUPING = [
  section("desk/Groups",
    sample("folded", part(Groups)),
    sample("open", part(Groups), opened),
    sample("menu", part(Groups), { ...opened, act: press(".group-row [aria-expanded]") })),
  section("desk/Standing", ...["g1", "g4"].map((id) => sample(id, () => html`<${Standing} state=${regrouped()} group=${regrouped().groups.get(id)} />`))),
  section("desk/StandingSign", ...["g1", "g4"].map((id) => sample(id, () => html`<${StandingSign} state=${regrouped()} group=${regrouped().groups.get(id)} />`))),
  section("desk/AtBoard", ...[1, 2, 4].map((number) => sample(`group_${number}`, () => html`<${AtBoard} number=${number} />`)),
    sample("not_known_yet", () => html`<p>${SHORT} <${AtBoard} number=${1} /></p>`, { scene: "alone" })),
  section("desk/Progress",
    sample("nine_groups", () => html`<${Progress} state=${room()} />`),
    sample("regrouped", part(Progress))),
  section("desk/Entering", sample("open", part(Entering), opened)),
  section("desk/Remarks", sample("open", part(Remarks))),
  section("desk/TypedCards",
    sample("empty", () => html`<${TypedCards} id="t1" draft="none" label=${SHORT} send=${nothing} />`),
    sample("too_long", () => html`<${TypedCards} id="t2" draft="post/too-long" label=${SHORT} send=${nothing} />`),
    sample("pasted_list", () => html`<${TypedCards} id="t3" draft="post/list" label=${SHORT} send=${nothing} />`)),
  section("desk/ColumnPick", sample("three", () => html`<${ColumnPick} columns=${columnsOf(room())} chosen="c" choose=${nothing} label=${say("groups.which_column")} />`)),
  section("desk/TypedRows", ...Object.entries(EVERY).map(([name, text]) =>
    sample(name, () => html`<${TypedRows} cards=${[cardOf("a02", { text })]} label=${say("groups.entered")} />`))),
  section("desk/TakeBack", sample("one", () => html`<${TakeBack} cards=${[cardOf("a07")]} />`)),
];

export const STOOD = [
  section("board/GroupStanding", ...["stood_aside", "joined"].map((scene) => sample(scene, () => html`<${GroupStanding} />`, { scene, size: "wide" }))),
];

const preview = (texts, rest = []) => () => html`<${PastePreview} list=${{ all: [...texts, ...rest], texts, rest, whole: [...texts, ...rest].join("\n") }} post=${nothing} />`;

export const TYPED = [
  section("parts/GrowingField",
    ...Object.entries(EVERY).map(([name, text]) => sample(name, () => html`<${GrowingField} value=${text} class="composer-field" aria-label=${say("board.placeholder")} />`))),
  section("parts/TooLong", sample("too_long", () => html`<${TooLong} text=${TOO_LONG} />`)),
  section("parts/PastePreview",
    sample("some", preview([SHORT, LINES, HINTED, WORD, RIGHT_TO_LEFT, MARKUP])),
    sample("too_long", preview([SHORT, PLAIN], [TOO_LONG])),
    sample("nothing_fits", preview([], [TOO_LONG, TOO_LONG]))),
  section("parts/EnteredMark", sample("entered", () => html`<${EnteredMark} card=${cardOf("a02", { entered: true })} />`)),
  section("parts/PlenaryBadge",
    sample("alone", () => html`<${PlenaryBadge} />`),
    sample("on_a_card", () => html`<${ReadCard} state=${regrouped()} card=${regrouped().cards.get("e2")} />`)),
];
