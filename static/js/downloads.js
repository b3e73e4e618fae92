// Documents that are fetched and then saved: what there is, where it is asked for, and how one is fetched. Nothing of a
// document is saved before all of it is here.
import { signal } from "@preact/signals";
import { Refused, Unreachable } from "./api.js";
import { now } from "./clock.js";
import { fileNameOf } from "./documents.js";
import { saveBlob } from "./save-file.js";

const PATIENCE = 300_000; // a large document behind others, on a slow link

// The ones under way and the last that ended: {key, label, url, began, fate: "under_way" | "saved" | "failed", name, why, plain}.
export const downloads = signal([]);

const put = (job) => (downloads.value = [...downloads.peek().filter(({ key }) => key !== job.key), job]);

// A second press while one is under way is the same wish; what ended before is not told any more.
export async function download(key, label, url) {
  if (downloads.peek().some((job) => job.key === key && job.fate === "under_way")) return;
  downloads.value = downloads.peek().filter(({ fate }) => fate === "under_way");
  const job = { key, label, url, began: now.peek(), fate: "under_way" };
  put(job);
  try {
    const { name, blob, plain } = await fetched(url);
    saveBlob(name, blob);
    put({ ...job, fate: "saved", name, plain });
  } catch (error) {
    console.warn("not downloaded", error);
    put({ ...job, fate: "failed", why: error instanceof Refused ? error.text : null });
  }
}

async function fetched(url) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const headers = { "Accept-Language": document.documentElement.lang };
    const response = await fetch(url, { headers, signal: stop.signal, credentials: "same-origin", cache: "no-store" });
    if (!response.ok) throw new Refused(response.status, (await response.json()).error);
    const blob = await response.blob();
    return { blob, name: fileNameOf(response.headers.get("Content-Disposition")), plain: response.headers.get("X-Letterhead") === "failed" };
  } catch (error) {
    throw error instanceof Refused ? error : new Unreachable("no document", { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
