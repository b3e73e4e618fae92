// How large the picture is and how far the last row sits: text on the wall is then never too small for it.
import { html } from "../parts/html.js";
import { useState } from "preact/hooks";
import { LARGEST, meaningOf } from "../legibility.js";
import { language, say } from "../words.js";
import { setWall } from "./commands.js";
import { RailPart } from "./rail-part.js";
import { announceTaken } from "./results.js";

const BOUNDS = { height: [0.3, 30], distance: [1, 200] };

export function WallSize({ session: { wall } }) {
  return html`
    <${RailPart} name="wall-size" title=${say("desk.wall_size")} folded>
      <${Measures} key=${JSON.stringify(wall)} wall=${wall} />
    <//>`;
}

// Begun anew where somebody else has set it meanwhile.
export function Measures({ wall }) {
  const [height, setHeight] = useState(wall ? shown(wall.height) : "");
  const [distance, setDistance] = useState(wall ? shown(wall.distance) : "");
  const typed = { height: metresOf(height), distance: metresOf(distance) };
  const good = isWithin("height", typed) && isWithin("distance", typed);
  const submit = (event) => {
    event.preventDefault();
    if (good) set(typed, say("desk.wall_set"));
  };
  return html`
    <form class="wall-size" onSubmit=${submit}>
      <p class="rail-note">${say("desk.wall_why")}</p>
      <${Metres} id="wall-height" label=${say("desk.wall_height")} value=${height} type=${setHeight} />
      <${Metres} id="wall-distance" label=${say("desk.wall_distance")} value=${distance} type=${setDistance} />
      <p class="rail-note wall-meaning" role="status">${good ? meaningWords(typed) : say("desk.wall_default")}</p>
      <div class="own-minutes">
        <button class="button button-small" type="submit" aria-disabled=${!good}>${say("desk.wall_use")}</button>
        ${wall && html`<button class="button button-quiet button-small" type="button" onClick=${forget}>${say("desk.wall_forget")}</button>`}
      </div>
    </form>`;
}

function Metres({ id, label, value, type }) {
  return html`<label class="wall-measure" for=${id}>
    <span>${label}</span>
    <input class="input" id=${id} inputmode="decimal" autocomplete="off" value=${value} onInput=${(event) => type(event.target.value)} />
  </label>`;
}

function meaningWords(measures) {
  const { lines, well, barely, isTooFar, sideBySide } = meaningOf(measures);
  const values = { lines, well: shown(well), barely: shown(barely), distance: shown(measures.distance), size: LARGEST };
  if (isTooFar) return html`<strong>${say("desk.wall_too_far", values)}</strong> ${say("desk.wall_means", values)}`;
  return html`${say("desk.wall_means", values)} ${say(sideBySide ? "desk.wall_side_by_side" : "desk.wall_in_turns")}`;
}

const forget = () => set({ height: null, distance: null }, say("desk.wall_forgotten"));

async function set(measures, words) {
  announceTaken(await setWall(measures), words);
}

// A comma or a point, as people write them.
function metresOf(text) {
  return /^\s*\d+(?:[.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : NaN;
}

function isWithin(name, { [name]: metres }) {
  const [least, most] = BOUNDS[name];
  return metres >= least && metres <= most;
}

function shown(metres) {
  return metres.toLocaleString(language, { maximumFractionDigits: metres < 4 ? 2 : 1, useGrouping: false });
}
