// A group's delivery brought on a stick: chosen, looked at, and carried out as if its laptop had sent it.
import { useState } from "preact/hooks";
import { postJson, Unreachable } from "../api.js";
import { boot } from "../boot.js";
import { contentOf, groupOf, importInOrder, LARGEST_FILE, readFile } from "../delivery.js";
import { state } from "../feed.js";
import { cardsCount } from "../parts/columns.js";
import { GroupBadge } from "../parts/group-badge.js";
import { html } from "../parts/html.js";
import { language, say } from "../words.js";
import { ImportResult } from "./import-result.js";

export function ImportDelivery() {
  const [chosen, choose] = useState(null);
  const open = async (event) => {
    const [file] = event.currentTarget.files;
    event.currentTarget.value = ""; // the same file may be chosen again
    if (file) choose(await read(file));
  };
  return html`<details class="set-apart import-delivery">
    <summary>${say("delivery.import")}</summary>
    <div class="import-body">
      <p class="soft measure">${say("delivery.import_lead")}</p>
      <p><label class="button import-choose">${say("delivery.choose_file")}
        <input type="file" class="visually-hidden" accept=".json,application/json" onChange=${open} />
      </label></p>
      <div role="status">${chosen?.problem && html`<p class="notice notice-warn">${problemOf(chosen.problem)}</p>`}</div>
      ${chosen?.file && html`<${ImportPreview} key=${chosen.at} file=${chosen.file} close=${() => choose(null)} />`}
    </div>
  </details>`;
}

async function read(file) {
  if (file.size > LARGEST_FILE) return { problem: "too_large" };
  return { ...readFile(await file.text(), boot.workshop), at: performance.now() };
}

// words: delivery.file_malformed delivery.file_newer delivery.file_foreign delivery.file_too_large
const problemOf = (problem) => say(`delivery.file_${problem}`);

export function ImportPreview({ file, close }) {
  const [outcome, tell] = useState(null);
  const [content] = useState(() => contentOf(file, state.value));
  const bring = async () => {
    tell("under_way");
    tell(await carryOut(file));
  };
  return html`<div class="import-preview">
    <p class="import-group"><${GroupBadge} number=${groupOf(file)} /> <strong>${say("common.group_number", { n: groupOf(file) })}</strong></p>
    <p>${say("delivery.file_holds", { cards: cardsCount(content.cards), at: savedAt(file) })}
      ${content.here > 0 && ` ${say(content.here === 1 ? "delivery.here_one" : "delivery.here_many", { n: content.here })}`}</p>
    <p>${deliveryWords(content.delivery)}</p>
    ${outcome && outcome !== "under_way" && html`<${ImportResult} outcome=${outcome} content=${content} />`}
    <div class="row">
      ${(outcome === null || outcome.failed) && html`<button type="button" class="button button-primary" onClick=${bring}>${say("delivery.import_now")}</button>`}
      <button type="button" class="button button-quiet" onClick=${close}>${say("common.close")}</button>
    </div>
    <p role="status">${outcome === "under_way" ? say("delivery.importing") : ""}</p>
  </div>`;
}

function deliveryWords(delivery) {
  if (!delivery) return say("delivery.file_without");
  return say(delivery.fields.read_back ? "delivery.file_read" : "delivery.file_unread");
}

function savedAt(file) {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(file.saved_at));
}

async function carryOut(file) {
  try {
    return await importInOrder(file.commands, (commands) => post(file, commands));
  } catch (error) {
    console.warn("the file could not be brought in", error);
    const text = error instanceof Unreachable ? null : error.text;
    return { taken: 0, refused: [], held: false, failed: true, text };
  }
}

async function post(file, commands) {
  const answers = await postJson(`/w/${boot.workshop}/deliveries`, { seat: boot.seat, for: file.seat, commands });
  if (!Array.isArray(answers)) throw new Unreachable("not our answer");
  return answers;
}
