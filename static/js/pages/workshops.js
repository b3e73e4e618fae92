// The workshops of whoever organizes several: opened, made, duplicated, rehearsed, put away.
import { useRef, useState } from "preact/hooks";
import { postForLong, postJson } from "../api.js";
import { boot, mount } from "../boot.js";
import { newId } from "../ids.js";
import { html } from "../parts/html.js";
import { LanguageSwitch } from "../parts/language-switch.js";
import { NewWorkshop } from "../setup/new-workshop.js";
import { ordered } from "../setup/workshop-list.js";
import { WorkshopRow } from "../setup/workshop-row.js";
import { say } from "../words.js";

function Workshops() {
  const [rows, setRows] = useState(boot.organized);
  const [trouble, tell] = useState("");
  const { open, archived } = ordered(rows);
  const archive = async (row, wanted) => {
    tell("");
    try {
      await archiveOne(row, wanted);
      setRows((now) => now.map((one) => (one.workshop === row.workshop ? { ...one, archived: wanted } : one)));
    } catch (error) {
      tell(error.text ?? say("setup.not_reached"));
    }
  };
  const list = (each) => html`<ul class="workshop-rows">${each.map((row) => html`<${WorkshopRow} key=${row.workshop} row=${row} make=${make} archive=${archive} />`)}</ul>`;
  return html`<div class="page">
    <header class="join-header"><h1 class="join-app">${say("common.page_workshops")}</h1><${LanguageSwitch} /></header>
    <main class="page-main organizing-main workshops-main">
      <p class="soft measure">${say(rows.length ? "organized.lead" : "organized.none")}</p>
      ${trouble && html`<p class="notice notice-bad" role="alert">${trouble}</p>`}
      ${rows.length > 0 && html`<${New} from=${open[0] ?? archived[0]} />`}
      ${list(open)}
      ${archived.length > 0 && html`<details class="workshops-archived"><summary>${say("organized.archived", { n: archived.length })}</summary>${list(archived)}</details>`}
      <p><a href="/join">${say("organized.join")}</a></p>
    </main>
  </div>`;
}

function New({ from }) {
  const [isOpen, open] = useState(false);
  const button = useRef();
  const close = () => { open(false); button.current.focus(); };
  return html`<div class="workshops-new">
    <button type="button" class="button button-primary" ref=${button} aria-expanded=${isOpen} onClick=${() => (isOpen ? close() : open(true))}>${say("organized.new")}</button>
    ${isOpen && html`<${NewWorkshop} kind="new" from=${from} make=${make} cancel=${close} />`}
  </div>`;
}

async function make(fields) {
  const { workshop } = await postForLong("/workshops", { first_language: boot.language, ...fields });
  location.assign(`/w/${workshop}/setup`);
}

// No page of the workshop is open here, and no outbox: the answer is waited for.
function archiveOne({ workshop }, archived) {
  return postJson(`/w/${workshop}/commands`, { seat: "organizer", id: newId(), name: "archive_workshop", fields: { archived } });
}

mount(Workshops);
