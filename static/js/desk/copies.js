// How the server's copies of itself stand: a quiet line where all is well, a warning and what to do where not.
import { useCallback, useEffect, useState } from "preact/hooks";
import { getJson, postJson } from "../api.js";
import { boot } from "../boot.js";
import { now } from "../clock.js";
import { link } from "../feed.js";
import { ageText } from "../parts/age-text.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";

const COPIES = `/w/${boot.workshop}/copies?${new URLSearchParams({ seat: boot.seat })}`;
const AGAIN = 30_000;

// [what the server tells and when, a function that asks for a copy now, whether one is being made]
export function useCopies() {
  const [told, take] = useState(null);
  const [isBusy, setBusy] = useState(false);
  const ask = useCallback(async (request) => {
    try {
      const answer = await request();
      take({ ...answer, at: now.peek() });
    } catch (error) {
      console.warn("how the copies stand is not known", error); // the page's foot tells of the link
    }
  }, []);
  const look = () => ask(async () => (await getJson(COPIES)).body);
  const copyNow = async () => {
    setBusy(true);
    await ask(() => postJson(COPIES, {}));
    setBusy(false);
  };
  const isUp = link.value === "up";
  useEffect(() => {
    look();
    const timer = setInterval(look, AGAIN);
    return () => clearInterval(timer);
  }, [isUp]);
  return [told, copyNow, isBusy];
}

export function Copies({ told, copyNow, isBusy = false }) {
  if (!told) return null;
  if (told.kept !== "here") return html`<p class="copies soft small">${say(told.kept === "off" ? "organizer.copies_off" : "organizer.copies_elsewhere")}</p>`;
  const isWell = isFirst(told) || (told.fresh && !told.failed);
  return html`<div class=${isWell ? "copies soft small" : "copies notice notice-warn"} role=${isWell ? undefined : "alert"}>
    <p>${sentenceOf(told)}</p>
    <button type="button" class="button button-small button-quiet" aria-disabled=${isBusy} onClick=${() => isBusy || copyNow()}>
      ${say(isBusy ? "organizer.copying" : "organizer.copy_now")}
    </button>
  </div>`;
}

const isFirst = ({ age, failed }) => age === null && !failed;

function sentenceOf(told) {
  if (isFirst(told)) return say("organizer.copies_first");
  const { place, failed, fresh, age, at } = told;
  if (age === null) return say("organizer.copies_none", { place });
  const time = ageText(age * 1000 + Math.max(0, now.value - at));
  if (failed || !fresh) return say("organizer.copies_old", { age: time, place });
  return say(told.same_disk ? "organizer.copies_same_disk" : "organizer.copies_well", { age: time, place });
}
