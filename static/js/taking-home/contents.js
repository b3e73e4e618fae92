// The contents of frozen versions, fetched when somebody wants to read them; a version never changes, so each once.
import { useLayoutEffect } from "preact/hooks";
import { signal } from "@preact/signals";
import { getJson } from "../api.js";
import { boot } from "../boot.js";
import { link } from "../feed.js";

const fetched = new Map();

export const addressOf = ({ version }, kind, more = {}) =>
  `/w/${boot.workshop}/snapshots/${version}/${kind}?${new URLSearchParams({ seat: boot.seat, ...more })}`;

// The content, null while it is fetched, "failed" where it could not be had. Drawing it again asks for nothing: what
// failed is asked for again where it is opened anew, when the link is back, and by askAgain.
export function useContent(snapshot) {
  const isUp = link.value === "up";
  useLayoutEffect(() => { if (snapshot) askAgain(snapshot); }, [snapshot?.id, isUp]);
  return snapshot && contentOfVersion(snapshot).value;
}

function contentOfVersion(snapshot) {
  if (!fetched.has(snapshot.id)) fetched.set(snapshot.id, fetchContent(snapshot, signal(null)));
  return fetched.get(snapshot.id);
}

export function askAgain(snapshot) {
  const content = fetched.get(snapshot.id);
  if (content?.peek() === "failed") fetchContent(snapshot, content);
}

function fetchContent(snapshot, into) {
  into.value = null;
  getJson(addressOf(snapshot, "json")).then(({ body }) => { into.value = body; }, () => { into.value = "failed"; });
  return into;
}
