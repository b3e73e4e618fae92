// The facilitator's desk: what is happening now and the one next step, gathering, and the room's controls.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { boot, mount } from "../boot.js";
import { start } from "../feed.js";
import { followStatus } from "../following-status.js";
import { onlySession } from "../select.js";
import { say } from "../words.js";
import { LastVersion } from "../parts/last-version.js";
import { latestVersion } from "../snapshots.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { deskKeys } from "../desk/desk-keys.js";
import { Gathering } from "../desk/gathering.js";
import { Help } from "../parts/help.js";
import { useKeys } from "../parts/keys.js";
import { PhaseLine } from "../desk/phase.js";
import { Rail } from "../desk/rail.js";
import { Results } from "../desk/results.js";
import { Sharing } from "../desk/sharing.js";
import { shown } from "../desk/shown.js";
import { deskSide, Sides, useWanted } from "../desk/sides.js";
import { useSpotlight } from "../desk/spotlight.js";
import { StaffLinks } from "../desk/staff-links.js";
import { followSuggestions } from "../desk/suggestions.js";

function Desk() {
  if (shown.value === null) return html`<p class="waiting" role="status">${say("desk.loading")}</p>`;
  return html`<${OpenDesk} state=${shown.value} />`;
}

function OpenDesk({ state }) {
  const [filter, setFilter] = useState("");
  const [help, showHelp] = useState(false);
  const side = deskSide.value;
  const session = onlySession(state);
  const latest = latestVersion(state);
  const keys = deskKeys({ state, session, toggleHelp: () => showHelp(!help) });
  useKeys(keys);
  useSpotlight();
  useWanted("gathering");
  return html`
    <div class="page desk-page">
      <${LinkBanner} />
      <${PageHeader} name=${boot.role === "organizer" ? say("common.page_desk") : undefined}><${StaffLinks} here="desk" toggleHelp=${() => showHelp(!help)} /><//>
      <main class="desk-main">
        <${PhaseLine} session=${session} />
        <div class="now-foot">
          <${Sharing} session=${session} />
          <${Results} />
          ${latest && html`<${LastVersion} snapshot=${latest} />`}
        </div>
        <${Sides} side=${side} showSide=${showSide} choices=${sides()} />
        <div class="desk-columns" data-side=${side}>
          <${Gathering} state=${state} filter=${filter} setFilter=${setFilter} />
          <${Rail} state=${state} session=${session} />
        </div>
      </main>
      ${help && html`<${Help} table=${keys} close=${() => showHelp(false)} />`}
    </div>`;
}

function showSide(name) {
  deskSide.value = name;
}

function sides() {
  return [["gathering", say("desk.gathering")], ["rail", say("desk.controls")]];
}

start({ workshop: boot.workshop, seat: boot.seat });
followSuggestions(boot);
followStatus(boot);
mount(Desk);
