// The steps of setting a workshop up: what is done in each, and what is still missing. Pure.
import { columnsOf, groupsOf, isRemark, onlySession, onlyWorkshop, questionsOf } from "../select.js";

export const STEPS = ["workshop", "attribution", "session", "groups", "objectives", "data"];

// What comes after, in its order: pages of their own.
export const AFTER = ["people", "agenda", "organizer", "desk", "keeping"];

// [{step, missing: [what]}, …]; `today` is an ISO date.
export function standingOf(state, today) {
  return STEPS.map((step) => ({ step, missing: MISSING[step](state, today) }));
}

// The first step in which something is missing, else null.
export const nextToDo = (standing) => standing.find(({ missing }) => missing.length > 0)?.step ?? null;

// Once a group has written, groups may only be named less.
export const isWritten = (state) => [...state.cards.values()].some((card) => !isRemark(card));

function ofWorkshop(state, today) {
  const { title, languages, place, starts_on, ends_on } = onlyWorkshop(state);
  return told({
    title: languages.every((language) => title[language]),
    place: place !== "",
    dates: Boolean(starts_on && ends_on),
    past: !ends_on || ends_on >= today || isWritten(state),
  });
}

function ofSession(state) {
  const { languages } = onlyWorkshop(state);
  const has = (pair) => languages.some((language) => pair[language]);
  return told({
    session_title: has(onlySession(state).title),
    columns: columnsOf(state).length > 0,
    questions: questionsOf(state).length > 0,
  });
}

function ofGroups(state) {
  return told({ groups: groupsOf(state).length > 0 });
}

function ofData(state) {
  const { controller, retention_on } = onlyWorkshop(state);
  return told({ controller: controller !== "", retention: retention_on !== "" });
}

const told = (is) => Object.keys(is).filter((name) => !is[name]);

const MISSING = { workshop: ofWorkshop, attribution: () => [], session: ofSession, groups: ofGroups, objectives: () => [], data: ofData };

// The day as an ISO date, as this machine's calendar has it.
export function isoDay(moment) {
  const day = new Date(moment);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

// So many days after an ISO date.
export function daysAfter(iso, days) {
  const [year, month, day] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

// Which of both settings may be chosen: never back to more.
export const mayName = (now, written) => now === "group" || !written;
