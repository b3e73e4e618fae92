// What another device is told that was asked to try the way to the server.
import { html } from "./html.js";
import { say } from "../words.js";

// words: reach.asking reach.asking_means reach.well reach.well_means reach.own reach.own_means reach.old reach.old_means
export function Reached({ told }) {
  return html`<div role="status"><h1>${say(`reach.${told}`)}</h1><p>${say(`reach.${told}_means`)}</p></div>`;
}
