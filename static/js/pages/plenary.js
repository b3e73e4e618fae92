// The plenary on one's own screen, for everyone and for interpreters.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { LinkBanner } from "../parts/link-banner.js";
import { PageHeader } from "../parts/page-header.js";
import { Tabs } from "../parts/tabs.js";
import { RoomClock } from "../parts/room-clock.js";
import { Now } from "../plenary/now.js";
import { Followed, NotYet } from "../plenary/followed.js";
import { FollowBar, following } from "../plenary/following.js";
import { PlenaryRanking } from "../plenary/ranking.js";
import { Conclusions, Texts } from "../plenary/reading.js";
import { onlySession } from "../select.js";
import { say } from "../words.js";

function Plenary() {
  const session = state.value && onlySession(state.value);
  return html`<div class="page">
    <${LinkBanner} />
    <${PageHeader}>${session && html`<${RoomClock} state=${state.value} session=${session} />`}<//>
    <main class="page-main plenary-main">
      ${session ? html`<${Content} state=${state.value} session=${session} />` : html`<p class="soft">${say("projector.connecting")}</p>`}
    </main>
  </div>`;
}

function Content({ state: shown, session }) {
  return html`
    <${Now} session=${session} />
    ${following.value ? html`<${Followed} state=${shown} session=${session} />` : html`<${AtOwnPace} state=${shown} session=${session} />`}
    <${PlenaryRanking} state=${shown} />
    <${FollowBar} state=${shown} />`;
}

function AtOwnPace({ state: shown, session }) {
  const [view, choose] = useState("texts");
  const choices = [
    { id: "texts", name: say("projector.groups_texts") },
    { id: "conclusions", name: say("projector.conclusions"), count: shown.conclusions.size },
  ];
  const concluded = shown.conclusions.size > 0;
  return html`
    ${concluded && html`<${Tabs} className="view-choice" label=${say("projector.views")} choices=${choices} chosen=${view} choose=${choose} />`}
    ${concluded && view === "conclusions" ? html`<${Concluded} state=${shown} />` : html`<${Groups} state=${shown} session=${session} />`}`;
}

// Who interprets types the working translations where the conclusions are worded.
function Concluded({ state: shown }) {
  return html`
    ${boot.role === "interpreter" && html`<p><a class="button" href=${`/w/${boot.workshop}/conclusions?seat=${boot.seat}`}>${say("projector.translate")}</a></p>`}
    <${Conclusions} state=${shown} />`;
}

function Groups({ state: shown, session }) {
  return session.texts_open ? html`<${Texts} state=${shown} />` : html`<${NotYet} state=${shown} session=${session} />`;
}

start({ workshop: boot.workshop, seat: boot.seat });
mount(Plenary);
