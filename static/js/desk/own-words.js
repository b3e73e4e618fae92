// What the page that has the pen types over a text which others may change meanwhile. Pure.
// {typed, base, over}: what stands in the field, and which version with which text it was typed over; `over` is null where
// that text is not known any more.
import { heldBy, namesAny } from "../batch.js";
import { baseOf } from "./own-text.js";

// `saved`: this page's own saved texts. A draft that is one of them, over a text that is gone, holds nothing new.
export function begun(kept, keptBase, { text, version }, saved = []) {
  if (kept && keptBase !== version && saved.includes(kept.trim())) return { typed: text, base: version, over: text };
  return { typed: kept || text, base: baseOf(kept, keptBase, version), over: kept && keptBase !== version ? null : text };
}

// What this page has saved of a conclusion, as far as it was taken.
export const savedTexts = (id, commands) => commands
  .filter(({ name, status, fields }) => name === "edit_conclusion" && status !== "refused" && fields.conclusion === id)
  .map(({ fields }) => fields.text);

export const isUnsaved = ({ typed, over }) => typed.trim() !== over?.trim();

// The row, or what was saved upon it since where it does not show that yet: a page keeps it as it was under a pressed
// pointer. A save that was refused or taken back is upon nothing.
export function caughtUp(own, row, commands) {
  const gone = heldBy(commands);
  for (const { name, status, fields } of commands) if (name === "undo" && status !== "refused") gone.add(fields.command);
  const saves = new Map(commands.filter(({ id, name }) => name === "edit_conclusion" && !gone.has(id)).map((each) => [each.id, each]));
  for (let each = saves.get(own.base); each; each = saves.get(each.fields.base)) {
    if (each.fields.base === row.version) return { ...row, text: saves.get(own.base).fields.text, version: own.base, pending: true };
  }
  return row;
}

// After another text has come to stand there: who has nothing of their own to lose goes on from it. `isRefused`: whether
// what was saved last was not taken, so that it is in the field alone.
export function met(own, { text, version }, isRefused = false) {
  if (own.base === version) return own;
  if (own.typed.trim() === text.trim()) return { ...own, base: version, over: text };
  return isUnsaved(own) || isRefused ? own : { typed: text, base: version, over: text };
}

// Both texts are to be seen then, and one is chosen.
export const isStale = ({ base }, { version }) => base !== version;

// A refused command and what was saved upon it since: it waits behind, and the last of it is what its writer means.
export function upon(refused, commands) {
  const ids = new Set([refused.id]);
  return commands.filter((each) => each.id === refused.id || (each.status !== "answered" && namesAny(each, ids) && ids.add(each.id)));
}

// Who has taken the pen from this page: none, {since} from when on, as long as this page does not take it again, also
// after the other has laid it. `former`: what this said before, null at first.
export function lostBy(former, { pen }, isOurs) {
  if (isOurs) return { had: true, by: null };
  return former?.had && pen?.page ? { had: true, by: pen } : (former ?? { had: false, by: null });
}

// What is told of the words in the field; null where nothing is on its way, as more is told beside it then.
export function fateOf({ typed, over, stale, refused, unsaved, row }, isReached) {
  if (stale || refused || over > 0 || !typed.trim()) return null;
  if (!isReached && (unsaved || row.pending)) return "waits";
  if (unsaved) return "unsaved";
  return row.pending ? "saving" : "saved";
}
