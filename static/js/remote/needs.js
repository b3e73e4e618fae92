// Which groups need the facilitator, and why. Pure.
import { boardOf, groupsOf, onlySession } from "../select.js";

const FEW = 3; // so many ideas may wait for a rapporteur who writes

// `standingOf(number)`: typing, online, silent, or null where nothing is known yet; `heard`: the numbers of groups
// that were heard before. Gives [{group, reasons: [{kind, n?}]}] of the groups that have one.
export function needsOf(state, standingOf, heard) {
  const session = onlySession(state);
  return groupsOf(state)
    .filter((group) => !group.aside && !group.merged_into)
    .map((group) => ({ group, reasons: reasonsOf(state, session, group, standingOf(group.number), heard) }))
    .filter(({ reasons }) => reasons.length > 0);
}

function reasonsOf(state, session, group, standing, heard) {
  return [
    session.phase !== "closed" && standing === "silent" && { kind: heard.has(group.number) ? "cut" : "silent" },
    session.phase !== "closed" && losesText(boardOf(state, group.id)) && { kind: "faulty" },
    counted("ideas", openOffers(state, group, "idea"), FEW),
    counted("objections", objectionsOf(state, group)),
    counted("late", openOffers(state, group, "late")),
  ].filter(Boolean);
}

// The trial before the opening showed that its browser keeps nothing.
const losesText = (board) => Boolean(board?.trial) && !board.trial.storage;

const counted = (kind, n, few = 0) => n > few && { kind, n };

function objectionsOf(state, group) {
  return [...state.cards.values()].filter((card) => card.group === group.id && card.objected && card.state === "standing").length;
}

function openOffers(state, group, kind) {
  return [...state.offers.values()].filter((offer) => offer.kind === kind && offer.group === group.id && offer.state === "offered").length;
}
