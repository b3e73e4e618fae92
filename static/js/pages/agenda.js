// The agenda: what is printed, what is on now; organizers change it.
import { entriesOf, roomTime } from "../agenda.js";
import { Days } from "../agenda/days.js";
import { begin, draft } from "../agenda/draft.js";
import { Edit } from "../agenda/edit.js";
import { Import } from "../agenda/import.js";
import { Versions } from "../agenda/versions.js";
import { boot, mount } from "../boot.js";
import { now } from "../clock.js";
import { start, state } from "../feed.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { OrganizerLinks } from "../desk/organizer-links.js";
import { onlyWorkshop } from "../select.js";
import { language, say } from "../words.js";

const isOrganizer = boot.role === "organizer";
const CALENDAR = `/w/${boot.workshop}/agenda.ics?${new URLSearchParams({ seat: boot.seat, language })}`;

function Agenda() {
  return html`<div class="page agenda-page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_agenda")}><${OrganizerLinks} here="agenda" /><//>
    <main class="page-main organizing-main">
      ${state.value ? html`<${Whole} state=${state.value} />` : html`<p class="soft" role="status">${say("link.loading")}</p>`}
    </main>
  </div>`;
}

function Whole({ state: whole }) {
  const workshop = onlyWorkshop(whole);
  const entries = entriesOf(whole);
  const version = workshop.agenda_version;
  if (isOrganizer && draft.value) return html`<${Edit} version=${version} starts=${workshop.starts_on} />`;
  const left = entries.filter(({ starts, ends }) => !starts || !ends).length;
  return html`
    ${entries.length === 0 && html`<p class="measure agenda-none">${say(isOrganizer ? "agenda.none_yet" : "agenda.none")}</p>`}
    ${entries.length > 0 && html`<div class="agenda-acts">
      <a class="button button-small" href=${CALENDAR} download>${say("agenda.calendar")}</a>
      ${isOrganizer && html`<button type="button" class="button button-small" onClick=${() => begin(entries, version)}>${say("agenda.edit")}</button>`}
      ${left > 0 && html`<span class="soft small">${say("agenda.not_in_calendar", { n: left })}</span>`}
    </div>`}
    <${Days} entries=${entries} at=${roomTime(now.value, workshop.timezone)} />
    ${entries.length > 0 && html`<p class="soft small agenda-zone">${say("agenda.zone", { zone: workshop.timezone.replaceAll("_", " ") })}</p>`}
    ${isOrganizer && html`<${Import} version=${version} isFirst=${entries.length === 0} />`}
    ${isOrganizer && entries.length === 0 && html`<p><button type="button" class="button" onClick=${() => begin([], version)}>${say("agenda.type_it")}</button></p>`}
    ${version > 1 && html`<${Versions} version=${version} timezone=${workshop.timezone} />`}`;
}

start(boot);
mount(Agenda);
