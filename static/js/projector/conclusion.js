// One conclusion, as large as fits: what the room words just now, with what changed in it; and how long it has taken.
import { html } from "../parts/html.js";
import { useEffect, useState } from "preact/hooks";
import { FollowedUp, Reserved } from "../parts/beside-conclusion.js";
import { CardText } from "../parts/card-text.js";
import { ChangedText } from "../parts/changed-text.js";
import { ItemClock } from "../parts/item-clock.js";
import { Pages } from "../parts/pages.js";
import { supportOf } from "../parts/reading.js";
import { StateTag } from "../parts/state-tag.js";
import { TranslatedForReader } from "../parts/translated.js";
import { isDeep } from "../legibility.js";
import { shownConclusion } from "../one-by-one.js";
import { useForm } from "./form.js";
import { usePagesShown } from "./pages-shown.js";
import { Neutral } from "./slides.js";
import { inLanguage } from "../words.js";

const SMALLEST = 5; // of the sizes in one-conclusion.css; what does not fit in it goes on on another page

// What is no longer for the room leaves the neutral slide.
export function OneConclusion({ state, session }) {
  const { stage } = session;
  const tell = usePagesShown();
  const form = useForm();
  const letters = useLetters();
  const conclusion = shownConclusion(state, stage);
  if (!conclusion) return html`<${Neutral} state=${state} />`;
  const sizedFor = [conclusion.id, Boolean(conclusion.was), form, letters].join();
  return html`<article class="one">
    <h2 class=${isDeep(session.wall) ? "visually-hidden" : "one-question"}>${inLanguage(conclusion.question.text)}</h2>
    <p class="one-number" translate="no">${conclusion.number}</p>
    <${Fitted} key=${sizedFor} entries=${entriesOf(state, conclusion)} stage=${stage} tell=${tell} />
    <footer class="one-foot">
      <div class="one-standing"><${StateTag} state=${conclusion.state} /><p class="one-support">${supportOf(state, conclusion)}</p></div>
      <${ItemClock} session=${session} />
    </footer>
  </article>`;
}

// As long as one conclusion is worded its size only falls, when it must: a text that grew and shrank while the room
// reads it would be worse than one that is a little small.
function Fitted({ entries, stage, tell }) {
  const [size, setSize] = useState(0);
  const told = (pages) => {
    if (pages > 1 && size < SMALLEST) setSize(size + 1);
    else tell(pages);
  };
  return html`<${Pages} key=${size} className=${`pages-single pages-spelled one-pages one-size-${size}`} columns=${[entries]} page=${stage.page}
    turn=${{ by: stage.by }} spelled told=${told} />`;
}

function entriesOf(state, conclusion) {
  const { was, text, responsible, deadline, reservation, translation } = conclusion;
  const worded = was && was !== text ? html`<div class="card-text" key="text"><${ChangedText} was=${was} text=${text} /></div>` : html`<${CardText} key="text" text=${text} whole />`;
  return [
    worded,
    translation && html`<p class="one-beside" key="translation"><${TranslatedForReader} state=${state} conclusion=${conclusion} /></p>`,
    (responsible || deadline) && html`<p class="one-beside" key="follow-up"><${FollowedUp} conclusion=${conclusion} /></p>`,
    reservation && html`<p class="one-beside" key="reservation"><${Reserved} conclusion=${conclusion} /></p>`,
  ].filter(Boolean);
}

// What was measured in another typeface would be too small for as long as the conclusion is shown.
function useLetters() {
  const [loaded, setLoaded] = useState(0);
  useEffect(() => {
    const anew = () => setLoaded((before) => before + 1);
    document.fonts.addEventListener("loadingdone", anew);
    return () => document.fonts.removeEventListener("loadingdone", anew);
  }, []);
  return loaded;
}
