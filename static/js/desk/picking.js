// On the conclusions page: what is picked to draft from, and whose text is open for writing.
import { signal } from "@preact/signals";

export const picked = signal(new Set());
export const writing = signal(null);

export function pick(id) {
  const next = new Set(picked.value);
  if (!next.delete(id)) next.add(id);
  picked.value = next;
}

export function pickNone() {
  picked.value = new Set();
}
