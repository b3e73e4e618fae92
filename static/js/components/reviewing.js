// Samples of the review of a frozen version: as delegations meet it, and as staff read what came.
import { draftField } from "../comments.js";
import { AllComments, FromPaper } from "../desk/all-comments.js";
import { CommentRow, CommentRows } from "../desk/comment-row.js";
import { Commented } from "../desk/commented.js";
import { ReviewPeriod } from "../desk/review-period.js";
import { CommentForm, DelegationField } from "../parts/comment-form.js";
import { html } from "../parts/html.js";
import { latestVersion } from "../snapshots.js";
import { say } from "../words.js";
import { Comments } from "../taking-home/comments.js";
import { Review } from "../taking-home/review.js";
import { KeptComment, Sent } from "../taking-home/sent.js";
import { AT, conclusionOf, MINUTE, room, STATES } from "./room.js";
import { nothing, press, sample, section } from "./samples.js";
import { LINES, LONG, PLAIN, RIGHT_TO_LEFT, SHORT, TOO_LONG, WORD } from "./texts.js";

const snapshot = (review, changes = {}) => ({
  id: "z1", version: "1.0", kind: "room", at: AT - 20 * MINUTE, sha256: "0".repeat(64), outline: false, completed_by: "",
  review, review_until: review === "open" ? SHORT : "", ...changes,
});
const comment = (id, text, changes = {}) => ({
  id, text, snapshot: "z1", conclusion: "s1", group: null, delegation: "", version: id, state: "new", at: AT + Number(id.slice(1)), ...changes,
});
const COMMENTS = [
  comment("k1", PLAIN, { group: "g2", delegation: SHORT }), comment("k2", WORD, { delegation: RIGHT_TO_LEFT }),
  comment("k3", LONG, { state: "taken", snapshot: "z0" }), comment("k4", LINES, { conclusion: null, state: "declined", group: "g9" }),
];
const MANY = Array.from({ length: 52 }, (_, n) => comment(`k${100 + n}`, SHORT));
const older = snapshot("closed", { id: "z0", version: "0.9", at: AT - 40 * MINUTE });
const reviewed = (review = "open", comments = COMMENTS, changes = {}) =>
  room({ phase: "closed" }, { snapshots: [older, snapshot(review, changes)], comments });

// What a delegation sees: the conclusions that the version holds.
const content = () => {
  const { questions } = room();
  const conclusions = STATES.slice(1, 6).map((state, at) => conclusionOf(state, { number: at + 1 }));
  return { questions: [...questions.values()], conclusions };
};
const sent = (id, text, status, conclusion, more = {}) => ({
  id, name: "post_comment", fields: { snapshot: "z1", conclusion, text, delegation: "" }, order: 1, status, ...more,
});
const REFUSED = { error: { code: "review_closed", text: "…" } };

export const REVIEWING_SCENES = {
  review: {
    state: () => reviewed(),
    outbox: [
      sent("o1", SHORT, "answered", "s1", { answer: { n: 1 } }), sent("o2", PLAIN, "waiting", "s1"), sent("o3", WORD, "unsaved", null),
      sent("o4", LONG, "refused", "s2", REFUSED), sent("o5", RIGHT_TO_LEFT, "refused", "gone", REFUSED),
    ],
  },
};
export const REVIEWING_DRAFTS = { [draftField("s3")]: PLAIN, [draftField("gone")]: LINES, "comment-over": TOO_LONG };

const here = { scene: "review", size: "wide" };
const medium = { scene: "review", size: "medium" };
const form = (draft, delegation = "") => () => html`<${CommentForm} draft=${draft} label=${say("review.text")} delegation=${delegation} send=${nothing} close=${nothing} />`;
const sentAs = (fate, more = {}) => () => html`<ul class="comments"><${Sent} comment=${{ id: fate, text: PLAIN, delegation: SHORT, fate, command: REFUSED }}
  again=${nothing} discard=${nothing} ...${more} /></ul>`;
const row = (comment, more = {}) => () => html`<ul class="comments"><${CommentRow} state=${reviewed()} comment=${comment} ...${more} /></ul>`;
const period = (...told) => () => html`<${ReviewPeriod} state=${reviewed(...told)} />`;
const pressed = (place) => press(`.review-line button:nth-of-type(${place})`);

export const REVIEWING_PARTS = [
  section("parts/CommentForm", sample("empty", form("comment-none")), sample("too_long", form("comment-over")), sample("phone_begun", form(draftField("s3")))),
  section("parts/DelegationField",
    sample("empty", () => html`<${DelegationField} value="" set=${nothing} />`),
    sample("too_long", () => html`<${DelegationField} value=${LONG} set=${nothing} />`)),
];

export const REVIEWING = [
  section("desk/ReviewPeriod",
    sample("none_yet", period("", []), medium),
    sample("opening", period("", []), { ...medium, act: pressed(1) }),
    sample("open", period("open"), medium),
    sample("listed", period("open"), { ...here, act: pressed(1) }),
    sample("closing", period("open"), { ...medium, act: press(".review-line button:last-child") }),
    sample("earlier_open", () => html`<${ReviewPeriod} state=${room({ phase: "closed" }, { snapshots: [snapshot("open", { id: "z0", version: "0.9" }), snapshot("")], comments: COMMENTS })} />`, medium),
    sample("closed", period("closed", COMMENTS, { kind: "final" }), medium)),
  section("desk/AllComments", sample("some", () => html`<${AllComments} state=${reviewed()} />`, here), sample("none", () => html`<${AllComments} state=${reviewed("open", [])} />`, medium)),
  section("desk/FromPaper", sample("begun", () => html`<${FromPaper} state=${reviewed()} snapshot=${latestVersion(reviewed())} close=${nothing} />`, medium)),
  section("desk/Commented",
    sample("shown", () => html`<div class="conclusion-foot"><${Commented} state=${reviewed()} conclusion=${conclusionOf("proposed")} /></div>`, { ...medium, act: press("button") })),
  section("desk/CommentRows", sample("many", () => html`<div><${CommentRows} state=${reviewed()} comments=${MANY} /></div>`, medium)),
  section("desk/CommentRow",
    sample("new", row(COMMENTS[0], { about: PLAIN }), medium), sample("taken", row(COMMENTS[2]), medium),
    sample("declined", row(COMMENTS[3]), medium), sample("pending", row({ ...COMMENTS[1], pending: true }), medium)),
];

export const REVIEWED = [
  section("taking-home/Comments",
    sample("open", () => html`<${Comments} snapshot=${snapshot("open")} content=${content()} role="delegate" />`, here),
    sample("phone", () => html`<${Comments} snapshot=${snapshot("open")} content=${content()} role="everyone" />`, { scene: "review" }),
    sample("fetching", () => html`<${Comments} snapshot=${snapshot("open", { review_until: "" })} content=${null} role="everyone" />`, { scene: "review" }),
    sample("over", () => html`<${Comments} snapshot=${null} content=${null} role="delegate" />`, { scene: "review" })),
  section("taking-home/Review", sample("over", () => html`<div><${Review} state=${reviewed("closed", [])} /></div>`, { scene: "review" })),
  section("taking-home/Sent",
    sample("received", sentAs("answered")), sample("waiting", sentAs("waiting")), sample("unsaved", sentAs("unsaved")),
    sample("refused", sentAs("refused")), sample("refused_for_good", sentAs("refused", { again: null }))),
  section("taking-home/KeptComment", sample("lines", () => html`<${KeptComment} text=${LINES} discard=${nothing} />`)),
];
