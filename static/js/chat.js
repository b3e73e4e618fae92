// Entries copied from WhatsApp: «[10:02, 16/7/2018] Ana: …», «16/7/18 10:02 - Ana: …». Names of people must not come
// onto cards, so an entry is what stands behind its moment and its sender. Pure.

const UNSEEN = "[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*";
const DATE = "\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}";
const TIME = "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?\\s?m\\b\\.?)?";
const MOMENT = `(?:${DATE},?\\s+${TIME}|${TIME},?\\s+${DATE})`;
const STAMP = `${UNSEEN}(?:\\[${MOMENT}\\]|${MOMENT}\\s+[-–])\\s*${UNSEEN}`;
const SENDER = `[^:\\n]{1,80}:(?:\\s|$)`;

const STAMPED = new RegExp(`^[^\\S\\n]*${STAMP}`, "iu");
const SENT = new RegExp(`^[^\\S\\n]*${STAMP}${SENDER}`, "iu");
const ANY_SENT = new RegExp(SENT.source, "imu");
const LEFT_OUT = /^[\s\u200e<]*(?:multimedia|media|imagen|image|foto|photo|audio|v[ií]deo|gif|sticker|documento?|document)\s(?:omitid[oa]|omitted)>?\.?\s*$/iu;

export function isChat(text) {
  return ANY_SENT.test(text);
}

// Lines that follow an entry belong to it; what stands before the first one is text like any other. In a chat a
// moment without a sender is a notice of the program («… added …»), written by nobody.
export function entriesOf(text) {
  const entries = [{ lines: [], isEntry: false }];
  for (const line of text.split("\n")) {
    if (SENT.test(line)) entries.push({ lines: [line.replace(SENT, "")], isEntry: true });
    else if (STAMPED.test(line)) entries.push({ lines: [], isEntry: true, isNotice: true });
    else if (entries.at(-1).isNotice) entries.push({ lines: [line], isEntry: false });
    else entries.at(-1).lines.push(line);
  }
  return entries
    .map(({ lines, isEntry }) => ({ text: lines.join("\n").trim(), isEntry }))
    .filter((entry) => !LEFT_OUT.test(entry.text));
}
