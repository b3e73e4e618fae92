// The list of participants: who is expected, at which table they sit, and who has come.
import { boot, mount } from "../boot.js";
import { Results } from "../desk/results.js";
import { OrganizerLinks } from "../desk/organizer-links.js";
import { start, state } from "../feed.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { Door } from "../people/door.js";
import { Importing } from "../people/importing.js";
import { List } from "../people/list.js";
import { Beside } from "../people/beside.js";
import { followRoster, isUnheard, people } from "../people/roster.js";
import { Tables } from "../people/tables.js";
import { isImporting, opened, show, view, VIEWS } from "../people/view.js";
import { Tabs } from "../parts/tabs.js";
import { say } from "../words.js";

const SHOWN = { list: List, groups: Tables, door: Door };

function People() {
  return html`<div class="page people-page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_people")}><${OrganizerLinks} here="people" /><//>
    <main class="page-main people-main">
      ${isUnheard.value && html`<p class="notice notice-warn" role="status">${say("people.unheard")}</p>`}
      ${state.value && people.value ? html`<${Whole} state=${state.value} people=${people.value} />` : html`<p class="soft" role="status">${say("link.loading")}</p>`}
    </main>
  </div>`;
}

// words: people.view_list people.view_groups people.view_door
const views = () => VIEWS.map((id) => ({ id, name: say(`people.view_${id}`) }));

function Whole({ state, people: rows }) {
  const View = SHOWN[view.value];
  if (isImporting.value) return html`<${Importing} people=${rows} groups=${state.groups} close=${() => { isImporting.value = false; }} />`;
  return html`
    <div class="people-top">
      ${rows.length > 0 && html`<${Tabs} label=${say("people.views")} choices=${views()} chosen=${view.value} choose=${show} className="people-views" />`}
      <${Results} />
    </div>
    <div class=${opened.value ? "people-sides people-sides-two" : "people-sides"}>
      <div class="people-view">${rows.length > 0 ? html`<${View} people=${rows} state=${state} />` : html`<${List} people=${rows} state=${state} />`}</div>
      <${Beside} people=${rows} state=${state} />
    </div>`;
}

start({ workshop: boot.workshop, seat: boot.seat });
followRoster();
mount(People);
