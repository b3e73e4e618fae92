// Words for people, from the catalogs that came with the page.
import { boot, words } from "./boot.js";

export const language = boot.language;

export function say(key, values = {}) {
  const text = words[key];
  if (text === undefined) {
    console.error(`no words for ${key}`);
    return key;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export function inLanguage(pair) {
  return pair?.[language] || Object.values(pair ?? {}).find(Boolean) || "";
}
