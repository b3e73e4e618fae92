// One card, two texts: both are shown and the writer chooses. One's own may be two halves.
import { CardText } from "../parts/card-text.js";
import { html } from "../parts/html.js";
import { say } from "../words.js";

export function TwoTexts({ mine, theirs, chooseMine, chooseTheirs }) {
  return html`<div class="two-texts" role="group" aria-label=${say("board.two_texts")}>
    <p>${say("board.two_texts")}</p>
    <${Choice} label=${say("board.theirs")} text=${theirs} choose=${chooseTheirs} action=${say("board.choose_theirs")} />
    <${Choice} label=${say("board.mine")} text=${mine} choose=${chooseMine} action=${say("board.choose_mine")} />
  </div>`;
}

function Choice({ label, text, choose, action }) {
  return html`<div class="two-texts-choice">
    <p class="kicker">${label}</p>
    ${[text].flat().map((one) => html`<${CardText} text=${one} />`)}
    <p><button type="button" class="button button-small" onClick=${choose}>${action}</button></p>
  </div>`;
}
