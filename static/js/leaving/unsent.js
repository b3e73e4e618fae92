// What of a seat exists on this machine only: commands that the room has not received, and begun texts. Pure.

const AN_ID = /^[0-9a-f]{32}$/;

// Words of the program, not of a person, and what is told apart by them.
const CHOSEN = new Set(["phase", "sharing", "slide", "state", "stage", "seat", "mark", "kind"]);

// {id, kind, reason, text}; kind: waiting (goes by itself), unsaved (in this window only), refused, draft.
export function unsentOf(outbox, drafts) {
  return [...outbox.filter(({ status }) => status !== "answered").map(ofCommand), ...drafts.map(ofDraft)].filter(Boolean);
}

export function goesByItself({ kind }) {
  return kind === "waiting" || kind === "unsaved";
}

function ofCommand({ id, status, error, fields }) {
  return { id, kind: status, reason: error?.text ?? "", text: textsIn(fields).join("\n") };
}

// Kept as drafts are, but no text: the version that one is based on, and that a field holds a pasted list.
const isAbout = (field) => /:(?:base|list|of)$/.test(field);

// A draft is the text itself, or an object with the texts of an edit.
function ofDraft([field, kept]) {
  const text = textsIn(unpacked(kept)).join("\n");
  return isAbout(field) || !text.trim() ? null : { id: field, kind: "draft", reason: "", text };
}

function unpacked(kept) {
  try {
    const value = JSON.parse(kept);
    return value !== null && typeof value === "object" ? value : kept;
  } catch {
    return kept;
  }
}

// Whatever a person may have typed, so that a command which is new tomorrow hides nothing either.
function textsIn(value, name = "") {
  if (typeof value === "string") return AN_ID.test(value) || CHOSEN.has(name) || !value.trim() ? [] : [value];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([inner, one]) => (inner === "base" ? [] : textsIn(one, Array.isArray(value) ? name : inner)));
}

// As it is copied and saved: a line on what it is, then each text under what kept it here.
export function pageOf(title, unsent, label) {
  const parts = unsent.filter(({ text }) => text).map((one) => `${label(one)}\n${one.text}`);
  return `${[title, ...parts].join("\n\n")}\n`;
}
