// How people's data leave: what still names somebody, forgetting them by one press, and what was handed out.
import { useCallback, useEffect, useState } from "preact/hooks";
import { getJson, postJson } from "../api.js";
import { boot } from "../boot.js";
import { link } from "../feed.js";
import { newId } from "../ids.js";
import { dayAndTime } from "../parts/clock-time.js";
import { html } from "../parts/html.js";
import { onlyWorkshop } from "../select.js";
import { say } from "../words.js";
import { dayOf } from "./days.js";
import { Exported } from "./exported.js";
import { Named } from "./named.js";
import { TypedTitle } from "./typed-title.js";

const address = (name) => `/w/${boot.workshop}/${name}?${new URLSearchParams({ seat: boot.seat })}`;

// [what may still name somebody, a function that asks again, whether it could not be had, what left]
export function useKept(version) {
  return [...useFetched("leaving", version), useFetched("exports")[0]];
}

export function KeepingData({ state, kept: [known, look, failed, left] }) {
  const workshop = onlyWorkshop(state);
  return html`<section class="data-part" aria-labelledby="keeping-data">
      <h2 id="keeping-data" class="codes-title">${say("data.title")}</h2>
      <${Standing} workshop=${workshop} known=${known} />
      ${failed && html`<p class="notice notice-warn" role="alert">${say("data.unknown")}</p>`}
      ${workshop.roster?.people > 0 && html`<${Leaving} workshop=${workshop} known=${known} look=${look} />`}
    </section>
    <${Wiping} workshop=${workshop} />
    <${Exported} rows=${left?.exports} zone=${workshop.timezone} />`;
}

// What is kept, until when, and what becomes of it.
function Standing({ workshop, known }) {
  const { roster, retention_on: day, timezone } = workshop;
  const people = roster?.people ?? 0;
  return html`<div class="keeping-standing">
    <p>${people ? say("data.people", { n: people }) : say("data.nobody")}
      ${" "}${people > 0 && (day ? say("data.until", { day: dayOf(day) }) : say("data.no_day", { page: say("common.page_setup") }))}</p>
    ${roster?.purged_at && html`<p role="status">${say(roster.on_date ? "data.purged_on_day" : "data.purged", { when: dayAndTime(roster.purged_at, timezone) })}</p>`}
    ${known && !known.clean && html`<p class="notice notice-warn" role="status">${say("data.unclean")}</p>`}
    <p class="soft">${say("data.stays")}</p>
  </div>`;
}

function Leaving({ workshop, known, look }) {
  const [open, show] = useState(false);
  if (!open) {
    return html`<p><button type="button" class="button" onClick=${() => { look(); show(true); }}>${say("data.purge_begin")}</button></p>`;
  }
  return html`<div class="keeping-leaving">
    <${Named} found=${known?.found} />
    <${TypedTitle} workshop=${workshop} lead=${say("data.purge_means")} points=${[say("data.purge_copies"), say("data.purge_sticks"), say("data.purge_archive")]}
      yes=${say("data.purge")} act=${purge} done=${look} cancel=${() => show(false)} />
  </div>`;
}

// The id stays while the same is tried again, so that what was done already is not done twice.
let tried = null;
async function purge(title) {
  tried = tried?.title === title ? tried : { title, id: newId() };
  await postJson(`/w/${boot.workshop}/purge`, { seat: boot.seat, ...tried });
}

function Wiping({ workshop }) {
  const [open, show] = useState(false);
  return html`<section class="data-part" aria-labelledby="keeping-wipe">
    <h2 id="keeping-wipe" class="codes-title">${say("data.wipe_title")}</h2>
    ${open ? html`<${TypedTitle} workshop=${workshop} lead=${say("data.wipe_means")} points=${[say("data.wipe_kept"), say("data.purge_copies"), say("data.purge_sticks")]}
      yes=${say("data.wipe")} act=${wipe} done=${() => location.assign("/join")} cancel=${() => show(false)} />`
    : html`<p><button type="button" class="button" onClick=${() => show(true)}>${say("data.wipe_begin")}</button></p>`}
  </section>`;
}

const wipe = (title) => postJson(`/w/${boot.workshop}/wipe`, { seat: boot.seat, title });

// [what is known, a function that asks again, whether it could not be had]
function useFetched(name, ...about) {
  const [known, take] = useState(null);
  const [failed, fail] = useState(false);
  const look = useCallback(async () => {
    try {
      take((await getJson(address(name))).body);
      fail(false);
    } catch (error) {
      console.warn(`${name} could not be fetched`, error);
      fail(true);
    }
  }, []);
  const isUp = link.value === "up";
  useEffect(() => { look(); }, [isUp, ...about]);
  return [known, look, failed];
}
