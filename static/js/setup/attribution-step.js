// Step 2: whether groups are named, in the room and in documents. People never are.
import { useRef, useState } from "preact/hooks";
import { html } from "../parts/html.js";
import { say } from "../words.js";
import { useAct } from "./act.js";
import { setAttribution } from "./commands.js";
import { FateLine } from "./field.js";
import { mayName } from "./steps.js";
import { TypedConfirm } from "./typed.js";

const PLACES = ["room", "documents"];

export function AttributionStep({ workshop, written }) {
  const [fate, act] = useAct();
  const [asked, ask] = useState(null);
  const form = useRef();
  const now = { room: workshop.attribution_room, documents: workshop.attribution_documents };
  const save = (wanted) => act(() => setAttribution(wanted.room, wanted.documents));
  const choose = (place, value) => (written ? ask({ ...now, [place]: value }) : save({ ...now, [place]: value }));
  const back = () => { ask(null); form.current.querySelector("input:checked").focus(); };
  return html`<div class="stack" ref=${form}>
    <p class="notice measure">${say("setup.attribution_never")}</p>
    ${PLACES.map((place) => html`<${Choice} key=${place} place=${place} value=${asked?.[place] ?? now[place]} now=${now[place]} written=${written} choose=${choose} />`)}
    ${written && html`<p class="soft measure">${say("setup.attribution_tighter")}</p>`}
    ${asked && html`<${TypedConfirm} text=${say("setup.attribution_for_good")} wanted=${say("setup.attribution_words")} yes=${say("setup.attribution_protect")}
      act=${() => { back(); save(asked); }} cancel=${back} />`}
    <${FateLine} fate=${fate} />
  </div>`;
}

// words: setup.attribution_room setup.attribution_documents
// words: setup.attribution_room_group setup.attribution_room_none setup.attribution_documents_group setup.attribution_documents_none
// words: setup.attribution_room_group_means setup.attribution_room_none_means
// words: setup.attribution_documents_group_means setup.attribution_documents_none_means
function Choice({ place, value, now, written, choose }) {
  const key = `setup.attribution_${place}`;
  return html`<fieldset class="setup-choice">
    <legend class="field-label">${say(key)}</legend>
    ${["group", "none"].map((one) => {
      const off = one === "group" && !mayName(now, written);
      return html`<label class="setup-option" key=${one} data-off=${off || undefined}>
        <input type="radio" name=${`setup-${place}`} checked=${value === one} disabled=${off} onChange=${() => choose(place, one)} />
        <span class="setup-option-words">
          <span class="setup-option-name">${say(`${key}_${one}`)}</span>
          <span class="setup-option-means">${say(`${key}_${one}_means`)}</span>
        </span>
      </label>`;
    })}
  </fieldset>`;
}
