// What is kept of one person, for that person: who sees it and until when, corrections, consents, asking to be deleted.
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { Contact } from "../own/contact.js";
import { send, useOwn } from "../own/own-data.js";
import { Consents, Deletion, Fixed, Kept } from "../own/record.js";
import { html } from "../parts/html.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { onlyWorkshop } from "../select.js";
import { say } from "../words.js";

function MyData() {
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader} name=${say("common.page_my_data")} />
    <main class="page-main page-narrow own-main">
      ${state.value ? html`<${Own} workshop=${onlyWorkshop(state.value)} />` : html`<p class="soft" role="status">${say("link.loading")}</p>`}
    </main>
  </div>`;
}

function Own({ workshop }) {
  const [person, look, failed] = useOwn();
  const change = (name) => (fields) => send(name, fields).then(look);
  const zone = workshop.timezone;
  return html`<${Kept} workshop=${workshop} />
    ${failed && html`<p class="notice notice-warn" role="alert">${say("own.failed")}</p>`}
    ${person && html`<${Fixed} person=${person} zone=${zone} />
      <${Contact} key=${person.id} person=${person} save=${change("correct_own")} />
      <${Consents} given=${person.consents} give=${(consents) => change("set_own_consents")({ consents })} />
      <${Deletion} at=${person.deletion_asked_at} zone=${zone} ask=${(asked) => change("ask_deletion")({ asked })} />`}`;
}

start(boot);
mount(MyData);
