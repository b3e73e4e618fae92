// One paragraph on where the session stands and what the room is looking at.
import { html } from "../parts/html.js";
import { inLanguage, say } from "../words.js";

// words: common.phase_prepared common.phase_writing common.phase_plenary common.phase_closed
// words: projector.slide_progress projector.slide_boards projector.slide_headings
// words: projector.slide_conclusions projector.slide_neutral projector.slide_join
// words: projector.slide_gallery projector.slide_card projector.slide_ranking
// words: projector.slide_conclusion projector.slide_take_home
export function Now({ session }) {
  return html`<section class="plenary-now">
    <p class="kicker">${say(`common.phase_${session.phase}`)}</p>
    <h2 class="plenary-title">${inLanguage(session.title)}</h2>
    <p class="plenary-screen">${say("projector.on_the_wall", { slide: say(`projector.slide_${session.stage.slide}`) })}</p>
  </section>`;
}
