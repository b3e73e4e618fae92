// The commands a staff page sends. Each returns the command's id once the outbox holds it.
import { outbox, send } from "../outbox.js";
import { beforeOf } from "./gathered-before.js";
import { shown } from "./shown.js";

// The outbox lists a command before the disk has it: what it makes can be shown and named at once.
export const newest = () => outbox.value.at(-1).id;

export const setPhase = (phase) => send("set_phase", { phase });
export const setSharing = (sharing) => send("set_sharing", { sharing });
export const startTimer = (minutes) => send("start_timer", { minutes });
export const stopTimer = () => send("stop_timer", {});
export const pauseTimer = () => send("pause_timer", {});
export const resumeTimer = () => send("resume_timer", {});
export const addTime = (minutes) => send("add_time", { minutes });
export const setWall = (measures) => send("set_wall", measures);
export const setItemTime = (minutes) => send("set_item_time", { minutes });
export const removeLetterhead = () => send("remove_letterhead", {});
export const showStage = (stage) => send("show_stage", stage);

export const startPresenting = (minutes) => send("start_presenting", { minutes });
export const presentGroup = (group) => send("present_group", { group });
export const setOrder = (order) => send("set_order", { order });
export const spreadTime = () => send("spread_time", {});
export const setPresentingEnd = (ends_at) => send("set_presenting_end", { ends_at });
export const stopPresenting = () => send("stop_presenting", {});
export const markMentioned = (cards, mentioned) => send("mark_mentioned", { cards, mentioned });

export const resumeStage = () => send("resume_stage", {});
export const pointAt = (thing) => send("point_at", thing);
export const holdBack = (thing, reason) => send("hold_back", { ...thing, reason });

// What it changes is kept as it was before, so that taking it back can be shown at once.
const gather = (name, fields) => send(name, fields, shown.value && beforeOf(shown.value, name, fields));

export const gatherCards = (cards, cluster = null) => gather("gather_cards", { cards, cluster });
export const releaseCards = (cards) => gather("release_cards", { cards });
export const applyGroupings = (groupings) => gather("apply_groupings", { groupings });
export const rejectSuggestions = (card, others) => gather("reject_suggestions", { card, others });
export const nameHeading = (cluster, heading, base) => gather("name_heading", { cluster, heading, base });
export const moveCluster = (cluster, after) => gather("move_cluster", { cluster, after });

export const draftConclusion = (fields) => send("draft_conclusion", fields);
export const editConclusion = (conclusion, text, base) => send("edit_conclusion", { conclusion, text, base });
export const acceptWording = (conclusion) => send("accept_wording", { conclusion });
export const moveConclusion = (conclusion, question, after) =>
  send("move_conclusion", { conclusion, question, after });
export const setConclusionState = (conclusion, state) =>
  send("set_conclusion_state", { conclusion, state });

export const confirmSources = (conclusion, seen) => send("confirm_sources", { conclusion, seen });
const NOTHING = { clusters: [], cards: [] };
export const changeSources = (conclusion, { cite = NOTHING, leave = NOTHING }) => send("change_sources", { conclusion, cite, leave });

export const linkObjectives = (conclusion, { add = [], remove = [] }) => send("link_objectives", { conclusion, add, remove });

// `base`: the texts that stood there when these were typed.
export const setFollowUp = (conclusion, texts, base) => send("set_follow_up", { conclusion, ...texts, base });
export const setReservation = (conclusion, texts, base) => send("set_reservation", { conclusion, ...texts, base });
// `of`: the wording that its translator had in view.
export const translateConclusion = (conclusion, text, base, of) => send("translate_conclusion", { conclusion, text, base, ...(of && { of }) });

export const setCountries = ({ add = [], remove = [] }) => send("set_countries", { add, remove });
export const freeze = (fields) => send("freeze", fields);

export const openRanking = (fields) => send("open_ranking", fields);
export const closeRanking = (ranking) => send("close_ranking", { ranking });
export const revealRanking = (ranking) => send("reveal_ranking", { ranking });
export const orderByRanking = (ranking) => gather("order_by_ranking", { ranking });
export const issueSlips = (ranking, labels) => send("issue_slips", { ranking, labels });
export const voidSlip = (slip) => send("void_slip", { slip });
export const reissueSlip = (slip) => send("reissue_slip", { slip });
export const enterBallot = (slip, choices) => send("enter_ballot", { slip, choices });

export const replaceCode = (seat, keep) => send("replace_code", { seat, keep });

export const takeOffer = (offer) => send("take_offer", { offer });
export const declineOffer = (offer) => send("decline_offer", { offer });
export const undo = (command) => send("undo", { command });

export const setGroupAside = (group, aside) => send("set_group_aside", { group, aside });
export const mergeGroups = (group, into) => send("merge_groups", { group, into });
export const addGroup = () => send("add_group", {});
export const setTable = (board, settings) => send("set_table", { board, ...settings });

export const enterCard = (board, column, text) => send("post_card", { board, column, text });
export const postRemark = (column, text, cluster) => send("post_remark", { column, text, cluster });
export const editCard = (card, text, base) => send("edit_card", { card, text, base });
export const withdrawCard = (card) => send("withdraw_card", { card });
export const restoreCard = (card) => send("restore_card", { card });

export const openReview = (snapshot, until) => send("open_review", { snapshot, until });
export const closeReview = (snapshot) => send("close_review", { snapshot });
export const postComment = (fields) => send("post_comment", fields);
export const setCommentState = (comment, state) => send("set_comment_state", { comment, state });
