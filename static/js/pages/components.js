// Every component in all its states, for who develops and designs. Made-up data; it asks the server for nothing.
import { useEffect, useRef } from "preact/hooks";
import { boot, mount } from "../boot.js";
import { takePictures } from "../components/camera.js";
import { BOARD } from "../components/board.js";
import { DESK } from "../components/desk.js";
import { KEEPING, OWN } from "../components/keeping.js";
import { FATES } from "../components/fates.js";
import { PARTS } from "../components/parts.js";
import { PEOPLE_SAMPLES } from "../components/people.js";
import { PLENARY } from "../components/plenary.js";
import { PROJECTOR } from "../components/projector.js";
import { BALLOT } from "../components/ranking.js";
import { REMOTE } from "../components/remote.js";
import { SETUP } from "../components/setting-up.js";
import { TAKING_HOME } from "../components/taking-home.js";
import { html } from "../parts/html.js";
import { language, say } from "../words.js";

const FOLDERS = {
  parts: PARTS, board: BOARD, desk: [...DESK, ...KEEPING], projector: PROJECTOR, plenary: PLENARY, remote: REMOTE,
  ballot: BALLOT, fates: FATES, people: PEOPLE_SAMPLES, own: OWN, "taking-home": TAKING_HOME, setup: SETUP,
};
const THEMES = ["light", "dark"];

const asked = new URLSearchParams(location.search);
const theme = asked.get("theme") === "dark" ? "dark" : "light";
document.documentElement.dataset.theme = theme;

const addressOf = (folder, wanted) => `/components/${folder}?${new URLSearchParams({ language, theme, ...wanted })}`;

function Components() {
  const page = useRef(null);
  usePictures(page);
  return html`<div class="page" ref=${page}>
    <header class="components-head">
      <h1>${say("common.page_components")}</h1>
      <p class="soft measure">${say("components.lead")}</p>
      <${Ways} />
    </header>
    <main class=${`components-main components-of-${boot.folder}`} onClickCapture=${stay} onSubmitCapture=${stay}>
      ${FOLDERS[boot.folder].map((section) => html`<${Section} key=${section.name} section=${section} />`)}
    </main>
  </div>`;
}

// words: components.theme_light components.theme_dark common.language_es common.language_en
function Ways() {
  return html`<nav class="components-ways" aria-label=${say("components.ways")}>
    <p>${Object.keys(FOLDERS).map((folder) => way(addressOf(folder, {}), folder === boot.folder, html`<code translate="no">${folder}</code>`))}</p>
    <p>${boot.languages.map((code) => way(addressOf(boot.folder, { language: code }), code === language, say(`common.language_${code}`)))}</p>
    <p>${THEMES.map((one) => way(addressOf(boot.folder, { theme: one }), one === theme, say(`components.theme_${one}`)))}</p>
  </nav>`;
}

const way = (href, here, words) => html`<a key=${href} href=${href} aria-current=${here ? "page" : undefined}>${words}</a>`;

function Section({ section: { name, samples } }) {
  return html`<section class="components-section" data-component=${name} aria-labelledby=${`of-${name}`}>
    <h2 class="components-name" id=${`of-${name}`} translate="no">${name}</h2>
    <div class="components-samples">
      ${samples.map((sample, at) => html`<figure class=${`components-sample components-${sample.size}`} key=${at}>
        <figcaption translate="no"><code>${sample.state}</code></figcaption>
        <div class=${`components-host ${sample.className}`} id=${`${name}-${at}`}></div>
      </figure>`)}
    </div>
  </section>`;
}

// The pictures are put in by hand, into elements that nothing draws again.
function usePictures(page) {
  useEffect(() => {
    const samples = FOLDERS[boot.folder].flatMap(({ name, samples: all }) =>
      all.map((sample, at) => ({ ...sample, host: document.getElementById(`${name}-${at}`) })));
    takePictures(samples).then(() => {
      document.activeElement?.blur();
      scrollTo(0, 0);
      page.current.dataset.drawn = "";
    });
  }, []);
}

// Links and forms lead nowhere from here.
function stay(event) {
  if (event.type === "submit" || event.target.closest("a")) event.preventDefault();
}

mount(Components);
