// Draws samples by the real components and leaves their pictures: the same elements without anything that acts.
import { render } from "preact";
import { html } from "../parts/html.js";
import { layDrafts, SCENES, show, takeDraftsAway } from "./scenes.js";

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

// Effects run after a frame, and what they change is drawn in the next.
async function settled() {
  for (let frames = 0; frames < 3; frames += 1) await frame();
}

// `samples` are {host, scene, view, act, undo}; those of one scene are drawn together.
export async function takePictures(samples) {
  layDrafts();
  for (const scene of Object.keys(SCENES)) {
    const here = samples.filter((sample) => sample.scene === scene);
    if (here.length) await takeScene(scene, here);
  }
  takeDraftsAway();
}

async function takeScene(scene, samples) {
  show(scene);
  for (const { host, view: View } of samples) render(html`<${View} />`, host);
  await settled();
  for (const { host, act } of samples) act?.(host);
  await settled();
  const pictures = samples.map(({ host }) => pictureOf(host));
  for (const { host, undo } of samples) undo?.(host);
  samples.forEach(({ host }, at) => {
    render(null, host);
    host.replaceChildren(...pictures[at].childNodes);
  });
}

function pictureOf(host) {
  const picture = host.cloneNode(true);
  const chosen = [...host.querySelectorAll("select")].map((select) => select.selectedIndex);
  picture.querySelectorAll("select").forEach((select, at) => (select.selectedIndex = chosen[at]));
  for (const main of picture.querySelectorAll("main")) main.replaceWith(asDiv(main));
  makeIdsOwn(picture, host.id);
  return picture;
}

// A page has one main part, and it is not in a sample.
function asDiv(main) {
  const div = document.createElement("div");
  div.className = main.className;
  div.append(...main.childNodes);
  return div;
}

const REFERENCES = ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-activedescendant"];

function makeIdsOwn(picture, prefix) {
  for (const name of REFERENCES) {
    for (const element of picture.querySelectorAll(`[${name}]`)) {
      const ids = element.getAttribute(name).split(" ").filter(Boolean);
      element.setAttribute(name, ids.map((id) => `${prefix}-${id}`).join(" "));
    }
  }
}
