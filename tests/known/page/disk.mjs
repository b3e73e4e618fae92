// What a browser stores, as files in one folder: it outlives the page, and other tabs read it.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.DISK;

export function createStore(name) {
  const place = join(folder, encodeURIComponent(name));
  mkdirSync(place, { recursive: true });
  return place;
}

const file = (key, place) => join(place, `${encodeURIComponent(key)}.json`);

// Whole or not at all, as a transaction of the browser's.
export async function set(key, value, place) {
  const draft = `${file(key, place)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(value));
  renameSync(draft, file(key, place));
}

export async function delMany(keys, place) {
  for (const key of keys) rmSync(file(key, place), { force: true });
}

export async function clear(place) {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
}

export async function entries(place) {
  const names = readdirSync(place).filter((name) => name.endsWith(".json"));
  return names.map((name) => [decodeURIComponent(name.slice(0, -5)), JSON.parse(readFileSync(join(place, name)))]);
}
