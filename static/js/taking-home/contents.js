// The contents of frozen versions, fetched when somebody wants to read them; a version never changes, so each once.
import { signal } from "@preact/signals";
import { getJson } from "../api.js";
import { boot } from "../boot.js";

const fetched = new Map();

export const addressOf = ({ version }, kind, more = {}) =>
  `/w/${boot.workshop}/snapshots/${version}/${kind}?${new URLSearchParams({ seat: boot.seat, ...more })}`;

// A signal: the content, null while it is fetched, "failed" where it could not be had; asking again tries again.
export function contentOfVersion(snapshot) {
  const { id } = snapshot;
  if (!fetched.has(id) || fetched.get(id).peek() === "failed") fetched.set(id, fetchContent(snapshot, fetched.get(id) ?? signal(null)));
  return fetched.get(id);
}

function fetchContent(snapshot, into) {
  into.value = null;
  getJson(addressOf(snapshot, "json")).then(({ body }) => { into.value = body; }, () => { into.value = "failed"; });
  return into;
}
