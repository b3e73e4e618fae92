// Words for people, from the catalogs that came with the page.
import { boot } from "./boot.js";

export const language = boot.language;

export function say(key, values = {}) {
  const words = boot.words[key];
  if (words === undefined) {
    console.error(`no words for ${key}`);
    return key;
  }
  return words.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export function inLanguage(pair) {
  return pair?.[language] || Object.values(pair ?? {}).find(Boolean) || "";
}
