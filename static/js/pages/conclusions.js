// Conclusions: what they are made from on the left, the numbered texts on the right; other seats read.
import { html } from "../parts/html.js";
import { useRef, useState } from "preact/hooks";
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { followStatus } from "../following-status.js";
import { outbox } from "../outbox.js";
import { say } from "../words.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { ahead } from "../desk/ahead.js";
import { Closing, closingDialog } from "../desk/closing.js";
import { ConclusionList } from "../desk/conclusion-list.js";
import { Help } from "../parts/help.js";
import { useKeys } from "../parts/keys.js";
import { missing, showConclusion } from "../desk/leading.js";
import { Material } from "../desk/material.js";
import { Results } from "../desk/results.js";
import { Sides } from "../desk/sides.js";
import { StaffLinks } from "../desk/staff-links.js";
import { useHeld, usePressed, useSteady } from "../desk/steady.js";

const mayTranslate = boot.role === "interpreter";
const isStaff = boot.role === "organizer" || boot.role === "facilitator";

function Conclusions() {
  if (state.value === null) return html`<p class="waiting" role="status">${say("desk.loading")}</p>`;
  return isStaff ? html`<${Staff} state=${ahead(state.value, outbox.value)} />` : html`<${Readers} state=${mayTranslate ? ahead(state.value, outbox.value) : state.value} />`;
}

function Readers({ state: shown }) {
  return html`
    <div class="page">
      <${LinkBanner} />
      <${PageHeader} name=${say("common.page_conclusions")} />
      <main class="page-main page-narrow">
        ${mayTranslate && html`<${Results} />`}
        <${ConclusionList} state=${shown} mayEdit=${false} mayTranslate=${mayTranslate} />
      </main>
    </div>`;
}

function Staff({ state: shown }) {
  const [help, showHelp] = useState(false);
  const [side, showSide] = useState("conclusions");
  const main = useRef();
  const held = useHeld(shown);
  usePressed(main);
  useSteady(main);
  const toggleHelp = () => showHelp(!help);
  const keys = conclusionKeys(toggleHelp);
  useKeys(keys);
  const toConclusion = (id) => { showSide("conclusions"); showConclusion(id); };
  return html`
    <div class="page conclusions-page">
      <${LinkBanner} />
      <${PageHeader} name=${boot.role === "organizer" ? say("common.page_conclusions") : undefined}><${StaffLinks} here="conclusions" toggleHelp=${toggleHelp} /><//>
      <main class="conclusions-main" ref=${main} data-side=${side}>
        <div class="conclusions-top">
          <${Results} />
          <${Closing} state=${held} />
        </div>
        <${Sides} side=${side} showSide=${showSide} choices=${sides()} />
        <${Material} state=${held} toConclusion=${toConclusion} />
        <${ConclusionList} state=${held} mayEdit />
      </main>
      ${closingDialog({ state: shown, toConclusion, toMaterial: () => { missing.value = true; showSide("material"); } })}
      ${help && html`<${Help} table=${keys} close=${toggleHelp} />`}
    </div>`;
}

function sides() {
  return [["conclusions", say("common.page_conclusions")], ["material", say("conclusions.material")]];
}

function conclusionKeys(toggleHelp) {
  return [
    { keys: ["Tab"], label: say("conclusions.key_tab"), when: never, act: never },
    { keys: ["Enter"], label: say("conclusions.key_enter"), when: never, act: never },
    { keys: ["Shift+Enter"], label: say("conclusions.key_line"), when: never, act: never },
    { keys: ["Escape"], shown: ["Esc"], label: say("conclusions.key_escape"), when: never, act: never },
    { keys: ["?"], label: say("common.key_help"), always: true, act: toggleHelp },
  ];
}

// Keys that belong to the fields themselves are listed for reading only.
function never() {
  return false;
}

start({ workshop: boot.workshop, seat: boot.seat });
if (isStaff) followStatus(boot);
mount(Conclusions);
