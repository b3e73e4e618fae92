// Whether a text seems to carry a person's data: telephones, addresses, numbers of papers, initials with an age, names
// that are said to be names. Pure, and cautious: dates, amounts, laws and programmes are no persons. People decide.

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u;

// What has the shape of a telephone, and what has that shape without being one.
const NUMBER = /(?<![\d.,$€/-])\+?\(?\d[\d ().-]{5,}\d(?![\d%]|[.,/-]\d)/gu;
const YEARS = /(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d/u;
const DATE = /^\d{1,2}[ .-]\d{1,2}[ .-](?:\d{2}|(?:19|20)\d\d)$|^(?:19|20)\d\d[ .-]\d{1,2}[ .-]\d{1,2}$/u;
const AMOUNT = /^\d{1,3}(?:[ .]\d{3})+$/u;
const ROUND = /^(?:\d*0[ -])+\d*0$/u;
const CALLING = /(?:tel[ée]?fono|tel|cel(?:ular)?|m[óo]vil|phone|mobile|whats ?app|call|llam(?:ar|e))\W*(?:al?\s+|to\s+)?$/iu;
const PHONE_DIGITS = [8, 15];

// A paper by its name, or by the shape in which these countries number it.
const NAMED_PAPER = /(?:^|[^\p{L}])(?:pasaportes?|passports?|c[ée]dula|dni|dui|dpi|curp|nie|cui|expediente|case\s+(?:no|number)|caso\s+n(?:[.ºo°]|úm))[^\p{L}\d]{0,4}(?:(?:no?|n[úu]m(?:ero)?|number)?[.:ºo°#]*\s*)?[A-Z]{0,4}[ -]?\d[\d-]{4,}/iu;
const PAPERS = [/(?<![\d-])\d{4}-\d{4}-\d{5}(?!\d)/u, /(?<![\d-])\d{8}-\d(?!\d)/u, /(?<![\d-])\d{1,2}-\d{3,4}-\d{3,6}(?!\d)/u, /(?<!\p{L})[A-Z]{1,3}\d{6,9}(?![\d\p{L}])/u, /(?<!\p{L})[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]{2}(?!\p{L})/u];

const AGE = String.raw`\d{1,2}\s*(?:años?|anos|years?(?:[ -]old)?|y\/?o\b|meses|months)`;
const INITIALS = String.raw`(?<!\p{L})\p{Lu}\.\s?(?:\p{Lu}\.\s?){1,3}`;
const INITIALS_THEN_AGE = new RegExp(`${INITIALS}[^.;]{0,30}?(?:${AGE}|,\\s*\\d{1,2}(?!\\d))`, "u");
const AGE_THEN_INITIALS = new RegExp(`${AGE}[^.;]{0,30}?${INITIALS}`, "u");

const CAPITAL = String.raw`\p{Lu}\p{Ll}+`;
const SAID_NAME = new RegExp(String.raw`(?:^|[^\p{L}])(?:[Ss]e llama(?:ba)?|[Dd]e nombre|[Ss]u nombre (?:es|era)|[Nn]ombre:|[Hh](?:er|is) name (?:is|was)|[Nn]ame:)\s+${CAPITAL}`, "u");
const CALLED = new RegExp(String.raw`(?:niñ[oa]|joven|señora?|mujer|hombre|migrante|madre|padre|girl|boy|woman|man|child|mother|father|migrant)\s+(?:llamad[oa]|named|called)\s+${CAPITAL}`, "iu");
const TITLED = new RegExp(String.raw`(?:^|[^\p{L}])(?:Sra?|Srta|Mrs?|Ms)\.\s+${CAPITAL}`, "u");

const FINDS = {
  email: (text) => EMAIL.test(text),
  paper: (text) => NAMED_PAPER.test(text) || PAPERS.some((one) => one.test(text)),
  phone: (text) => [...text.matchAll(NUMBER)].some((found) => isPhone(found[0].trim(), text.slice(0, found.index))),
  initials: (text) => INITIALS_THEN_AGE.test(text) || AGE_THEN_INITIALS.test(text),
  name: (text) => SAID_NAME.test(text) || CALLED.test(text) || TITLED.test(text),
};

// Which kinds the text seems to carry, none for nearly every card.
export function personalIn(text) {
  return Object.keys(FINDS).filter((kind) => FINDS[kind](text));
}

function isPhone(number, before) {
  const digits = number.replace(/\D/gu, "").length;
  if (YEARS.test(number) || DATE.test(number) || digits > PHONE_DIGITS[1]) return false;
  if (CALLING.test(before)) return digits >= PHONE_DIGITS[0] - 1;
  if (AMOUNT.test(number) || ROUND.test(number)) return false;
  return number.startsWith("+") ? digits >= PHONE_DIGITS[0] : digits >= PHONE_DIGITS[0] && /[ -]/u.test(number);
}
