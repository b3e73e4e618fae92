// What the server wrote into the page: the boot data, and words for people from the catalogs.
import { postJson } from "./api.js";

export const boot = read("boot");
export const words = read("words"); // key → text, in the page's language
export const language = boot.language;

function read(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

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

// Each person's own language: remembered by the server, then the page is drawn anew.
export async function chooseLanguage(code) {
  await postJson("/language", { language: code });
  if (code !== language) location.reload();
}
