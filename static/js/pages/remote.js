// The facilitator's remote: a phone in one hand, six large buttons, and what is on the wall.
import { html } from "../parts/html.js";
import { useMemo, useState } from "preact/hooks";
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { outbox } from "../outbox.js";
import { ahead } from "../desk/ahead.js";
import { standingOf } from "../desk/at-boards.js";
import { LinkBanner } from "../parts/link-banner.js";
import { useKeys } from "../parts/keys.js";
import { addMinute, presentNext, toggleNeutral, turn } from "../remote/acts.js";
import { Targets } from "../remote/buttons.js";
import { NeedList } from "../remote/need-list.js";
import { needsOf } from "../remote/needs.js";
import { heard } from "../remote/heard.js";
import { groupPresents, planOf } from "../presenting.js";
import { nextGroup } from "../remote/next-group.js";
import { onceIn, TWICE } from "../remote/once.js";
import { OnWall } from "../remote/on-wall.js";
import { Said, tellOf } from "../remote/said.js";
import { onlySession } from "../select.js";
import { say } from "../words.js";

function Remote() {
  return html`<main class="remote-page">
    <h1 class="visually-hidden">${say("common.page_remote")}</h1>
    <${LinkBanner} />
    ${state.value === null ? html`<p class="waiting" role="status">${say("desk.loading")}</p>` : html`<${InHand} state=${state.value} />`}
  </main>`;
}

const act = (of) => onceIn(TWICE, () => tellOf(of()));

function InHand({ state: shown }) {
  const [listed, list] = useState(false);
  const acts = useMemo(() => ({
    next: act(() => turn(1)), back: act(() => turn(-1)), neutral: act(toggleNeutral), minute: act(addMinute),
    group: act(() => presentNext(state.value.groups)), list: onceIn(TWICE, () => list(true)), close: onceIn(TWICE, () => list(false)),
  }), []);
  useKeys(clickerKeys(acts, listed));
  const session = onlySession(ahead(shown, outbox.value));
  const { stage } = session;
  const needs = needsOf(shown, standingOf, heard.value);
  return html`
    <${OnWall} state=${shown} session=${session} stage=${stage} />
    <${Said} />
    ${listed
      ? html`<${NeedList} needs=${needs} close=${acts.close} />`
      : html`<${Targets} acts=${acts} isNeutral=${stage.slide === "neutral"} hasTimer=${session.timer !== null && !groupPresents(session)}
          hasNext=${nextGroup(planOf(shown, session), outbox.value, shown) !== null} needed=${needs.length} showNeeds=${acts.list} />`}
    <p class="remote-foot"><a href=${`/w/${boot.workshop}/desk`}>${say("common.page_desk")}</a></p>`;
}

// A clicker's keys, and those of a keyboard; while the list is read, they are for reading.
function clickerKeys(acts, listed) {
  const turns = { always: true, when: () => !listed };
  return [
    { keys: ["PageDown", "ArrowRight", "ArrowDown"], act: acts.next, ...turns },
    { keys: ["PageUp", "ArrowLeft", "ArrowUp"], act: acts.back, ...turns },
    { keys: [".", "b"], act: acts.neutral, when: () => !listed },
    { keys: ["Escape"], act: acts.close, always: true, when: () => listed },
  ];
}

start({ workshop: boot.workshop, seat: boot.seat });
mount(Remote);
