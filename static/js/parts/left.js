// What stands in place of the page while the seat is given up: nothing of the workshop, and how far it has come.
import { useLayoutEffect, useRef } from "preact/hooks";
import { boot } from "../boot.js";
import { standing } from "../leaving/leave.js";
import { say } from "../words.js";
import { html } from "./html.js";
import { seatName } from "./seat-name.js";

export function Left() {
  const title = useRef();
  useLayoutEffect(() => title.current.focus(), []);
  const isSilent = standing.value === "silent";
  return html`<main class="full-sentence">
    <h1 ref=${title} tabindex="-1">${say(isSilent ? "leave.cleared" : "leave.clearing")}</h1>
    ${isSilent && html`<div role="alert" class="stack measure">
      <p>${say("leave.silent", { seat: seatName(boot) })}</p>
      <p>${say("leave.silent_meanwhile")}</p>
    </div>`}
  </main>`;
}
