// A text that was refused because someone else had written meanwhile: both are shown, one is chosen.
import { html } from "../parts/html.js";
import { outbox, discard } from "../outbox.js";
import { textsOver } from "./own-text.js";
import { upon } from "./own-words.js";
import { isConflict } from "./results.js";
import { say } from "../words.js";
import { Both } from "./text-edit.js";

const TARGETS = { name_heading: "cluster", edit_conclusion: "conclusion", translate_conclusion: "conclusion", edit_card: "card" };
const TEXTS = { name_heading: "heading", edit_conclusion: "text", translate_conclusion: "text", edit_card: "text" };

export function Conflict({ name, target, current, version, save }) {
  const refused = outbox.value.findLast(
    (entry) => entry.name === name && isConflict(entry) && entry.fields[TARGETS[name]] === target,
  );
  if (!refused) return null;
  const { fields } = upon(refused, outbox.value).findLast((entry) => entry.name === name);
  const mine = fields[TEXTS[name]];
  const { of } = fields; // what a translation is of
  const useMine = async () => {
    await save(target, mine, version, of);
    await discard(refused.id);
  };
  return html`<${Both} mine=${mine} theirs=${current || say("desk.unnamed")} useMine=${useMine} useTheirs=${() => discard(refused.id)} />`;
}

// The same for a few texts typed together: all that were touched are of one choice.
export function ConflictOfFields({ name, conclusion, save }) {
  const refused = outbox.value.findLast((entry) => entry.name === name && isConflict(entry) && entry.fields.conclusion === conclusion.id);
  if (!refused) return null;
  const { conclusion: id, base, ...mine } = refused.fields;
  const theirs = textsOver(conclusion, mine);
  const useMine = async () => {
    await save(id, mine, theirs);
    await discard(refused.id);
  };
  return html`<${Both} mine=${inLines(mine)} theirs=${inLines(theirs)} useMine=${useMine} useTheirs=${() => discard(refused.id)} />`;
}

const inLines = (texts) => Object.values(texts).map((text) => text || "–").join("\n");
