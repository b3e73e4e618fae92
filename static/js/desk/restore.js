// A copy chosen, proven by the server and looked at; put in place only by a press that knows what it replaces.
import { useState } from "preact/hooks";
import { getJson, postForm, postJson, Refused } from "../api.js";
import { boot } from "../boot.js";
import { dayAndTime } from "../parts/clock-time.js";
import { cardsCount } from "../parts/columns.js";
import { html } from "../parts/html.js";
import { inLanguage, say } from "../words.js";

const SEAT = new URLSearchParams({ seat: boot.seat });
const PLACE = `/w/${boot.workshop}/copies`;
const LOOK = 500;

export function Restore() {
  const [fate, tell] = useState(null);
  const look = async (event) => {
    const files = [...event.currentTarget.files];
    event.currentTarget.value = ""; // the same file may be chosen again
    if (!files.length) return;
    tell({ looking: true });
    tell(await attempted(async () => ({ seen: await bring(files) })));
  };
  const put = async (title) => {
    tell({ ...fate, why: null, putting: true });
    const outcome = await attempted(async () => ({ done: await postJson(`${PLACE}/restored`, { seat: boot.seat, id: fate.seen.id, title }) }));
    if (outcome.done) await untilThere(outcome.done);
    else tell({ ...fate, ...outcome, putting: false });
  };
  return html`<${RestorePanel} fate=${fate} look=${look} put=${put} leave=${() => tell(null)} />`;
}

function bring(files) {
  const form = new FormData();
  for (const file of files) form.append("file", file);
  return postForm(`${PLACE}/brought?${SEAT}`, form);
}

async function attempted(act) {
  try {
    return await act();
  } catch (error) {
    console.warn("the copy was not taken", error);
    return { why: error instanceof Refused ? error.text : say("copies.not_sent") };
  }
}

// The server starts anew at the same address: then this page goes on in what is there.
async function untilThere({ workshop, id }) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    try {
      const { body } = await getJson(`/w/${workshop}/restoring?${new URLSearchParams({ seat: "organizer" })}`);
      if (body.last?.id === id) return void location.replace(`/w/${workshop}/keeping`);
    } catch (error) {
      console.info("the server is not up yet", error.message);
    }
  }
}

// `fate`: null, {looking}, {why}, {seen} and then {seen, putting} or {seen, why}.
export function RestorePanel({ fate, look, put, leave }) {
  return html`<details class="set-apart keeping-restore" open=${Boolean(fate?.seen)}>
    <summary>${say("copies.restore")}</summary>
    <div class="import-body">
      <p class="soft measure">${say("copies.restore_lead")}</p>
      <p><label class="button import-choose">${say("copies.choose")}
        <input type="file" multiple class="visually-hidden" onChange=${look} />
      </label></p>
      <div role="status">
        ${fate?.looking && html`<p class="soft">${say("copies.looking")}</p>`}
        ${fate?.putting && html`<p class="notice">${say("copies.putting")}</p>`}
      </div>
      ${fate?.why && html`<p class="notice notice-warn" role="alert">${fate.why}</p>`}
      ${fate?.seen && !fate.putting && html`<${Seen} key=${fate.seen.id} seen=${fate.seen} put=${put} leave=${leave} />`}
    </div>
  </details>`;
}

function Seen({ seen, put, leave }) {
  const [title, type] = useState("");
  const submit = (event) => {
    event.preventDefault();
    put(title);
  };
  return html`<form class="keeping-seen" onSubmit=${submit}>
    <p><strong>${say("copies.made", { at: dayAndTime(Date.parse(seen.made_at)) })}</strong></p>
    <${Workshops} list=${seen.workshops} />
    ${seen.fixed_key && html`<p class="notice notice-warn">${say("copies.fixed_key")}</p>`}
    ${seen.here.length > 0 && html`<${Here} seen=${seen} />`}
    ${seen.confirm && html`<label class="keeping-title">${say("copies.type_title", { title: inLanguage(seen.confirm) })}
      <input type="text" class="input" value=${title} autocomplete="off" onInput=${(event) => type(event.currentTarget.value)} />
    </label>`}
    <div class="row">
      <button class="button button-primary">${say("copies.put")}</button>
      <button type="button" class="button button-quiet" onClick=${leave}>${say("copies.leave")}</button>
    </div>
  </form>`;
}

function Here({ seen }) {
  const newer = seen.here.filter(({ id }) => seen.newer.includes(id));
  return html`<div class="notice notice-warn">
    <p>${say("copies.here")}</p>
    <${Workshops} list=${seen.here} />
    ${newer.length > 0 && html`<p>${say("copies.newer", { titles: newer.map((one) => inLanguage(one.title)).join(" · ") })}</p>`}
    <p>${say("copies.kept_before")}</p>
  </div>`;
}

const Workshops = ({ list }) => html`<ul class="keeping-workshops">
  ${list.map(({ id, title, cards, at }) => html`<li key=${id}>
    ${inLanguage(title)} · ${cardsCount(cards)} · ${at ? say("copies.last_change", { at: dayAndTime(at) }) : say("copies.untouched")}
  </li>`)}
</ul>`;
