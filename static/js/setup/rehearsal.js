// A workshop for practice: filled with made-up content, and emptied again in one action.
import { useRef, useState } from "preact/hooks";
import { postForLong } from "../api.js";
import { boot } from "../boot.js";
import { html } from "../parts/html.js";
import { inLanguage, say } from "../words.js";
import { useAct } from "./act.js";
import { wipeContent } from "./commands.js";
import { FateLine } from "./field.js";
import { TypedConfirm } from "./typed.js";

const NONE = { kind: "none" };

export function Rehearsal({ state, workshop }) {
  const [filling, fill] = useFilling();
  const [wiping, act] = useAct();
  const [asked, ask] = useState(false);
  const opener = useRef();
  const back = () => { ask(false); opener.current.focus(); };
  const wipe = async () => { if (await act(() => wipeContent(inLanguage(workshop.title)))) ask(false); };
  const hasCards = state.cards.size > 0;
  const isBusy = filling.kind === "saving";
  return html`<section class="panel setup-rehearsal" aria-labelledby="setup-rehearsal">
    <h2 id="setup-rehearsal">${say("setup.rehearsal")}</h2>
    <p class="measure">${say("setup.rehearsal_lead")}</p>
    <p class="row">
      <button type="button" class="button" aria-disabled=${hasCards || isBusy} onClick=${() => hasCards || isBusy || fill()}>${say("setup.rehearsal_fill")}</button>
      <button type="button" class="button" ref=${opener} aria-expanded=${asked} onClick=${() => ask(!asked)}>${say("setup.rehearsal_wipe")}</button>
    </p>
    ${hasCards && !isBusy && html`<p class="soft small">${say("setup.rehearsal_full")}</p>`}
    ${isBusy && html`<p class="soft" role="status">${say("setup.rehearsal_filling")}</p>`}
    ${filling.kind === "refused" && html`<${FateLine} fate=${filling} />`}
    ${asked && html`<${TypedConfirm} text=${say("setup.rehearsal_wipe_means")} wanted=${inLanguage(workshop.title)} yes=${say("setup.rehearsal_wipe")}
      why=${wiping.kind === "refused" ? wiping.why : ""} act=${wipe} cancel=${back} />`}
    ${wiping.kind === "saved" && !hasCards && html`<p class="notice notice-good" role="status">${say("setup.rehearsal_wiped")}</p>`}
  </section>`;
}

function useFilling() {
  const [fate, tell] = useState(NONE);
  const fill = async () => {
    tell({ kind: "saving" });
    try {
      await postForLong(`/w/${boot.workshop}/rehearsal`, { seat: boot.seat });
      tell(NONE);
    } catch (error) {
      tell({ kind: "refused", why: error.text ?? say("setup.not_reached") });
    }
  };
  return [fate, fill];
}
