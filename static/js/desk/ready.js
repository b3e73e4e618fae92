// Before the opening: whose way to the projector and back works, and what to do where it does not.
import { html } from "../parts/html.js";
import { lampOf, Lamps } from "../parts/lamps.js";
import { RailPart } from "./rail-part.js";
import { say } from "../words.js";
import { standingOf } from "./at-boards.js";

export function Ready({ state }) {
  return html`
    <${RailPart} name="ready" title=${say("desk.lamps")}>
      <p class="soft small">${say("desk.lamps_why")}</p>
      <${Lamps} state=${state} note=${todo} />
    <//>`;
}

// The link comes first: without it nothing else can be mended.
function todo(group, board) {
  const standing = standingOf(group.number);
  if (standing === "silent") return say("desk.lamp_no_page");
  const lamp = lampOf(board);
  if (lamp === "none") return standing && say("desk.lamp_to_try");
  if (lamp === "faulty") return say("desk.lamp_no_storage");
  if (lamp === "sent") return say("desk.lamp_not_back");
  return board.trial.websocket ? null : say("desk.lamp_slow");
}
