// Which countries take part, under the names that came with the page: documents have the same. Pure.
import { onlyWorkshop } from "./select.js";

export const takingPart = (state) => onlyWorkshop(state)?.countries ?? [];

// `offered`: [code, name] of every country, in the order of the names.
export const named = (offered, codes) => offered.filter(([code]) => codes.includes(code)).map(([, name]) => name);

// Those to tick: of the region, and of the others what is ticked or was since the list stood there, so that none goes away.
export function choices(offered, region, kept) {
  const is = (wanted) => ([code]) => wanted.includes(code);
  return [...offered.filter(is(region)), ...offered.filter(([code]) => kept.includes(code) && !region.includes(code))];
}

const MOST = 8;

// Those whose name has what was typed, first those that begin with it; accents do not count.
export function found(offered, typed) {
  const wanted = bare(typed);
  if (!wanted) return [];
  const fitting = offered.filter(([, name]) => bare(name).includes(wanted));
  const begins = ([, name]) => bare(name).startsWith(wanted);
  return [...fitting.filter(begins), ...fitting.filter((each) => !begins(each))].slice(0, MOST);
}

const bare = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

export const isSameSet = (one, other) => one.length === other.length && one.every((each) => other.includes(each));
