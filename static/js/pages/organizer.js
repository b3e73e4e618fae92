// The organizer's page: every code and link, to hand out, print or replace, and the way to all else.
import { html } from "../parts/html.js";
import { useCallback, useEffect, useState } from "preact/hooks";
import { boot, mount } from "../boot.js";
import { getJson } from "../api.js";
import { link, start, state } from "../feed.js";
import { say } from "../words.js";
import { LastVersion } from "../parts/last-version.js";
import { latestVersion } from "../snapshots.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { GroupHead } from "../desk/code-head.js";
import { Copies, useCopies } from "../desk/copies.js";
import { CodeRow } from "../desk/code-row.js";
import { arrange } from "../desk/codes.js";
import { Documents } from "../desk/documents.js";
import { ImportDelivery } from "../desk/import-delivery.js";
import { Letterhead } from "../desk/letterhead.js";
import { Results } from "../desk/results.js";
import { Sheets } from "../desk/sheets.js";
import { Reach } from "../desk/reach.js";
import { OrganizerLinks } from "../desk/organizer-links.js";

const CODES = `/w/${boot.workshop}/codes?${new URLSearchParams({ seat: boot.seat })}`;

function Organizer() {
  const [known, reload, failed] = useCodes();
  const [told, copyNow, isCopying] = useCopies();
  return html`
    <div class="page organizer-page">
      <${LinkBanner} />
      <${PageHeader} name=${say("common.page_organizer")}><${OrganizerLinks} here="organizer" /><//>
      <main class="page-main organizer-main">
        <${Results} />
        ${failed && html`<p class="notice notice-warn" role="status">${say("organizer.no_codes")}</p>`}
        ${known && state.value && html`<${Codes} known=${known} reload=${reload}>
          <${Copies} told=${told} copyNow=${copyNow} isBusy=${isCopying} />
        <//>`}
        ${state.value && html`<h2 class="codes-title" id="documents">${say("downloads.title")}</h2><${Documents}><${Letterhead} state=${state.value} /><//>`}
        ${state.value && html`<${ImportDelivery} />`}
      </main>
    </div>`;
}

// Fetched again whenever the link comes back or a group is added: codes belong to no audience's state.
function useCodes() {
  const [known, setKnown] = useState(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    try {
      setKnown((await getJson(CODES)).body);
      setFailed(false);
    } catch (error) {
      console.warn("the codes could not be fetched", error);
      setFailed(true);
    }
  }, []);
  const up = link.value === "up";
  const groups = state.value?.groups.size;
  useEffect(() => { reload(); }, [up, groups]);
  return [known, reload, failed];
}

function Codes({ known, reload, children }) {
  const [chosen, choose] = useState(null);
  const address = chosen ?? known.addresses[0];
  const { groups, roles } = arrange(known.codes);
  return html`
    <${Head} />
    ${children}
    <${Addresses} addresses=${known.addresses} address=${address} choose=${choose} />
    <${Reach} address=${address} />
    <${Sheets} address=${address} />
    <h2 class="codes-title">${say("organizer.groups")}</h2>
    <div class="code-blocks">
      ${groups.map(({ number, rows }) => html`
        <section class="code-block" key=${number} aria-label=${say("common.group_number", { n: number })}>
          <${GroupHead} number=${number} />
          ${rows.map((row) => html`<${CodeRow} key=${row.seat} row=${row} address=${address} reload=${reload} />`)}
        </section>`)}
    </div>
    <h2 class="codes-title">${say("organizer.others")}</h2>
    <div class="code-blocks">
      ${roles.map((row) => html`
        <section class="code-block" key=${row.seat}><${CodeRow} row=${row} address=${address} reload=${reload} /></section>`)}
    </div>`;
}

function Head() {
  const latest = latestVersion(state.value);
  return html`
    <div class="organizer-head">
      <p class="measure">${say("organizer.lead")}</p>
      <div class="organizer-actions">
        <a class="button" href=${`/w/${boot.workshop}/projector`} target="colaboracion-projector">${say("desk.open_projector")}</a>
        <a class="button" href="#documents">${say("downloads.open")}</a>
        <button class="button" onClick=${() => print()}>${say("organizer.print")}</button>
      </div>
      ${latest && html`<${LastVersion} snapshot=${latest} />`}
    </div>`;
}

// A machine may answer to several addresses; which one others can reach depends on their network.
function Addresses({ addresses, address, choose }) {
  if (addresses.length < 2) return null;
  return html`
    <fieldset class="addresses">
      <legend>${say("organizer.address")}</legend>
      ${addresses.map((one) => html`
        <label class="address" key=${one}>
          <input type="radio" name="address" checked=${one === address} onChange=${() => choose(one)} />
          <span translate="no">${one}</span>
        </label>`)}
    </fieldset>`;
}

start({ workshop: boot.workshop, seat: boot.seat });
mount(Organizer);
