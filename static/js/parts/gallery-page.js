// Whose board the gallery shows. Without a group its pages are the groups that take part, in the order of their
// numbers; with one they are pages of its board. Pure.
import { groupsOf } from "../select.js";
import { wrapped } from "./paging.js";

export const galleryGroups = (state) => groupsOf(state).filter(({ aside }) => !aside);

export function galleryPage(state, stage) {
  if (stage.group) return { group: state.groups.get(stage.group), stage };
  const groups = galleryGroups(state);
  const group = groups[wrapped(stage.page + (stage.by ?? 0), groups.length)];
  return { group, stage: { ...stage, page: 0, by: 0 } };
}
