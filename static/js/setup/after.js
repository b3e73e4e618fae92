// What comes after the set-up, in its order, and how it stands: each is a page of its own.
import { boot } from "../boot.js";
import { html } from "../parts/html.js";
import { onlySession, onlyWorkshop } from "../select.js";
import { say } from "../words.js";
import { AFTER } from "./steps.js";

// words: common.page_people common.page_agenda common.page_organizer common.page_desk common.page_keeping
// words: setup.after_people setup.after_agenda setup.after_organizer setup.after_desk setup.after_keeping
export function After({ state }) {
  return html`<section class="setup-after" aria-labelledby="setup-after">
    <h2 id="setup-after">${say("setup.after")}</h2>
    <ol>${AFTER.map((page) => html`<li key=${page}>
      <a class="setup-after-way" href=${`/w/${boot.workshop}/${page}`}>
        <span class="setup-after-name">${say(`common.page_${page}`)}</span>
        <span class="setup-option-means">${say(`setup.after_${page}`)}</span>
      </a>
      <span class="setup-after-state small">${standing(state)[page]?.()}</span>
    </li>`)}</ol>
  </section>`;
}

// words: common.phase_prepared common.phase_writing common.phase_plenary common.phase_closed
function standing(state) {
  const { roster, agenda_version } = onlyWorkshop(state);
  return {
    people: () => (roster?.people ? say("setup.after_people_n", { n: roster.people }) : say("setup.after_none")),
    agenda: () => (agenda_version ? say("setup.after_agenda_n", { n: agenda_version }) : say("setup.after_none")),
    desk: () => say(`common.phase_${onlySession(state).phase}`),
  };
}
