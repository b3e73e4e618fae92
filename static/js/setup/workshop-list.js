// The workshops that this browser organizes: each to open, and what can be made of it. Pure but for the words.
import { inLanguage } from "../words.js";

// Those at work before those that were put away; of each the latest first.
export function ordered(workshops) {
  const byDay = (one, other) => (one.starts_on < other.starts_on ? 1 : one.starts_on > other.starts_on ? -1 : 0);
  const sorted = [...workshops].sort(byDay);
  return { open: sorted.filter(({ archived }) => !archived), archived: sorted.filter(({ archived }) => archived) };
}

export const titleOf = ({ title }) => inLanguage(title);
