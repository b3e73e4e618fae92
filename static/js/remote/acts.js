// What the remote's buttons send. Each gives what is to be said of it once it is taken, or why nothing was sent.
import { ahead } from "../desk/ahead.js";
import { outbox, send } from "../outbox.js";
import { conclusionAfter, seenConclusions } from "../one-by-one.js";
import { pageShown, stageAfter } from "../pages-of-stage.js";
import { onlySession } from "../select.js";
import { pagesThere } from "../signs.js";
import { groupPresents, planOf } from "../presenting.js";
import { nextGroup } from "./next-group.js";
import { say } from "../words.js";
import { state } from "../feed.js";

const stageNow = () => onlySession(ahead(state.value, outbox.value)).stage;
const sent = (id, words) => ({ id, words });
const not = (words) => ({ id: null, words });

export function turn(step) {
  const stage = stageNow();
  const pages = pagesThere.value;
  const next = stageAfter(stage, step, pages, (id, by) => conclusionAfter(state.value, id, by));
  if (next === null) return not(say(step > 0 ? "remote.is_last" : "remote.is_first"));
  return sent(send("show_stage", next), turnedWords(next, pages));
}

function turnedWords({ page, conclusion }, pages) {
  if (page === undefined) return say("desk.slide_conclusion_number", { n: seenConclusions(state.value).find(({ id }) => id === conclusion)?.number ?? "–" });
  return pages === null ? say("remote.page", { page: page + 1 }) : say("common.page_of", { page: pageShown({ page }, pages), pages });
}

// Told by what is wanted, as the desk does: of two who press at once, neither undoes the other.
export function toggleNeutral() {
  const { slide, before } = stageNow();
  if (slide !== "neutral") return sent(send("show_stage", { slide: "neutral" }), say("remote.is_neutral"));
  if (before) return sent(send("resume_stage", {}), say("remote.is_back"));
  return not(say("remote.is_neutral"));
}

// The room sees the time of the group that presents, if any: a minute more of the session's would be seen nowhere.
export function addMinute() {
  const session = onlySession(state.value);
  if (groupPresents(session)) return not(say("remote.group_presents"));
  if (session.timer === null) return not(say("remote.no_timer"));
  return sent(send("add_time", { minutes: 1 }), say("remote.minute_added"));
}

export function presentNext(groups) {
  const group = nextGroup(planOf(state.value, onlySession(state.value)), outbox.value, state.value);
  if (group === null) return not(say("remote.no_next"));
  return sent(send("present_group", { group }), say("remote.presents", { n: groups.get(group)?.number ?? "" }));
}
