// The verbs that conclusions open with: which one a text has, and the same text with another. Pure.
// `menus`: {es: [verb, …], en: [verb, …]}, in lower case as the catalogs have them.

// Words that tell a language, and that need no capital where a verb comes before them.
const COMMON = {
  es: new Set("el la los las un una de del en y que con para por se su sus lo al".split(" ")),
  en: new Set("the an of in and that with for by to its their on is are this these".split(" ")),
};

// The verb of a menu that the text begins with, as a whole word: {language, verb}, or null.
export function verbAt(text, menus) {
  const lower = text.trimStart().toLowerCase();
  const all = Object.entries(menus).flatMap(([language, verbs]) => verbs.map((verb) => ({ language, verb })));
  return all.find(({ verb }) => lower.startsWith(verb) && !/[\p{L}\p{N}-]/u.test(lower.charAt(verb.length))) ?? null;
}

// By its verb, else by its commonest words, else as it is told.
export function languageOf(text, menus, otherwise) {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language) => words.filter((word) => COMMON[language].has(word)).length;
  const found = Math.sign(count("es") - count("en"));
  return verbAt(text, menus)?.language ?? { 1: "es", "-1": "en" }[found] ?? otherwise;
}

// What a person typed stays as it is, but for the verb that was there and the capital of an article.
export function withVerb(text, verb, menus) {
  const typed = text.trimStart();
  const former = verbAt(typed, menus)?.verb;
  const after = typed.slice(former?.length ?? 0);
  if (former === verb && !isAlone(former, after)) return typed;
  const rest = former && isAlone(former, after) ? after.trimStart() : uncapped(typed);
  return `${capped(verb)} ${rest}`;
}

// Else the word is of the text: a colon follows it, or it is the noun of «Request for asylum».
function isAlone(verb, after) {
  const isNoun = !verb.includes(" ") && /^\s+(?:for|of|from)\b/i.test(after);
  return /^(?:\s|$)/.test(after) && !isNoun;
}

const capped = (verb) => verb.charAt(0).toUpperCase() + verb.slice(1);

// Only an article or the like that a word in lower case follows: «El Salvador» and «UN agencies» are names.
function uncapped(text) {
  const [first, word] = text.match(/^(\p{Lu}\p{Ll}*)\s+\p{Ll}/u) ?? ["", ""];
  const isCommon = Object.values(COMMON).some((words) => words.has(word.toLowerCase()));
  return first && isCommon ? word.toLowerCase() + text.slice(word.length) : text;
}
