// «Leave this laptop»: quiet in the page's head; opens over the whole page and says what would be lost.
import { draw } from "../boot.js";
import { followOtherTabs, goOn, leave, lookAgain, unsent, wanted } from "../leaving/leave.js";
import { Over } from "../over.js";
import { say } from "../words.js";
import { html } from "./html.js";
import { LeavePanel } from "./leave-panel.js";
import { Left } from "./left.js";

const drawLeft = () => draw(Left);

const goNow = () => leave(drawLeft);

followOtherTabs(drawLeft);
goOn(drawLeft);

export function Leave() {
  const open = () => {
    lookAgain();
    wanted.value = true;
  };
  return html`
    <button type="button" class="button button-small button-quiet leave-open" aria-haspopup="dialog" title=${say("leave.title")} onClick=${open}>
      <${Door} /><span class="leave-open-words">${say("leave.title")}</span>
    </button>
    ${wanted.value && html`<${Panel} />`}`;
}

function Panel() {
  const close = () => (wanted.value = false);
  return html`<${Over} class="leave" aria-labelledby="leave-title" onClose=${close}>
    <${LeavePanel} unsent=${unsent()} go=${goNow} close=${close} />
  <//>`;
}

function Door() {
  return html`<svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.600" aria-hidden="true">
    <path d="M8 3H3v14h5M8 10h9M13.500 6.500 17 10l-3.500 3.500" />
  </svg>`;
}
