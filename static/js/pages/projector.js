// The projector: shows what the stage asks for, at the room's size, without any control; a clicker turns its pages.
import { useEffect } from "preact/hooks";
import { html } from "../parts/html.js";
import { boot, mount } from "../boot.js";
import { start, state } from "../feed.js";
import { Alone, Gallery } from "../projector/alone.js";
import { OneConclusion } from "../projector/conclusion.js";
import { Join } from "../projector/join.js";
import { pagesShown } from "../projector/pages-shown.js";
import { Progress } from "../projector/progress.js";
import { Ranking } from "../projector/ranking.js";
import { Boards, Conclusions, Headings, Neutral } from "../projector/slides.js";
import { TakeHome } from "../projector/take-home.js";
import { useClicker } from "../projector/turning.js";
import { Waiting, Wall } from "../projector/wall.js";
import { onlySession } from "../select.js";
import { haveDrawn } from "../signs.js";

const SLIDES = {
  progress: Progress, boards: Boards, headings: Headings, conclusions: Conclusions, ranking: Ranking, neutral: Neutral,
  join: Join, gallery: Gallery, card: Alone, conclusion: OneConclusion, take_home: TakeHome,
};
const NEEDS_TEXTS = new Set(["boards", "headings", "gallery", "card"]);

// Before texts may be seen, a slide made of texts is the progress of the groups.
function slideOf({ stage, texts_open }) {
  if (NEEDS_TEXTS.has(stage.slide) && !texts_open) return "progress";
  return stage.slide in SLIDES ? stage.slide : "neutral";
}

// What has been drawn is on the wall with the next picture, and the boards are told so.
function useShown(n, pages) {
  useEffect(() => {
    if (n === undefined) return undefined;
    const picture = requestAnimationFrame(() => haveDrawn(n, pages));
    return () => cancelAnimationFrame(picture);
  }, [n, pages]);
}

function Projector() {
  const shown = state.value && onlySession(state.value);
  useShown(state.value?.n, pagesShown.value);
  const by = useClicker(shown?.stage);
  if (shown === null) return html`<${Waiting} />`;
  const session = { ...shown, stage: { ...shown.stage, by } };
  const slide = slideOf(session);
  const Slide = SLIDES[slide];
  return html`<${Wall} slide=${slide} state=${state.value} session=${session}>
    <${Slide} key=${slide} state=${state.value} session=${session} />
  <//>`;
}

const theme = new URLSearchParams(location.search).get("theme");
document.documentElement.dataset.theme = theme === "dark" ? "dark" : "light";

start({ workshop: boot.workshop, seat: boot.seat });
mount(Projector);
